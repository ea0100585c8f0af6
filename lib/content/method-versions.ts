/** A version of the method as /method describes it, and what it changed. */
type MethodVersion = Readonly<{ version: string; released: string; scoring: string; changes: string }>;

/** Newest first. A rule that changes a number, or what may be said of one, is a new version. */
export const methodVersions: readonly [MethodVersion, ...MethodVersion[]] = [
  {
    version: "3",
    released: "2026-12-01",
    scoring: "1",
    changes:
      "Changes over time are clear, a hint or no clear change, tested over all comparisons together; the rounding of published shares widens their intervals, and differences are rounded once. Percentages come from counts where they are known. Kinds of incidents are asked after an incident only. No score changed.",
  },
  {
    version: "2",
    released: "2026-11-25",
    scoring: "1",
    changes: "Your own segment stands in a trend too, where two of its editions or more tell it. No number changed.",
  },
  {
    version: "1",
    released: "2026-11-25",
    scoring: "1",
    changes: "The first version. It writes down the rules by which every report so far was computed.",
  },
];
