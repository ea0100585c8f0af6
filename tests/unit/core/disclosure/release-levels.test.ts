import { expect, test } from "vitest";
import { releaseLevels } from "@/lib/core/disclosure/release-levels";

test("answers that single nobody out are shown whole", () => {
  expect(releaseLevels([0, 2, 2, 2, 0])).toMatchObject({
    known: 6,
    band: { from: 2, to: 2 },
    agreement: { kind: "exact" },
    histogram: { kind: "levels" },
  });
});

test("of answers that are all alike the band and close agreement are shown, and of a lone one not even that", () => {
  expect(releaseLevels([0, 0, 6, 0, 0])).toEqual({
    known: 6,
    band: { from: 2, to: 2 },
    agreement: { kind: "band", band: "close" },
    histogram: { kind: "withheld", reason: "single-answer" },
  });
  expect(releaseLevels([4, 0, 0, 0, 1])).toMatchObject({ band: { from: 0, to: 1 }, agreement: { kind: "withheld" } });
});
