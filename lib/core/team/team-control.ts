import type { ShownFunction } from "../disclosure/earlier-levels";
import type { LevelBand } from "../disclosure/level-band";
import { middleOf } from "../disclosure/level-band";
import type { ReleasedControl } from "../disclosure/release-round";
import { roundHalfUp } from "../scoring/whole-points";
import type { Histogram } from "./histogram";
import { agreementValue, isApart, type ShownAgreement } from "./shown-agreement";

/** One control as the team sees it; a control that is left out elsewhere says nothing here either. */
export type TeamControl = Readonly<{ controlId: string; title: string; domainTitle: string }> &
  (
    | Readonly<{
        kind: "shown";
        known: number;
        /** The middle of the band; the exact mean in a report from before there were bands, which has none. */
        level: number;
        band: LevelBand | null;
        agreement: ShownAgreement;
        histogram: Histogram;
        /** Those told apart; null in a report from before they were kept. */
        functions: readonly ShownFunction[] | null;
      }>
    | Readonly<{ kind: "nobody-knows" }>
    | Readonly<{ kind: "withheld" }>
  );

/** A control's part in the team's section, from what is released of it. */
export function teamControl(released: ReleasedControl, domainTitle: string): TeamControl {
  const { control, kind } = released;
  const named = { controlId: control.id, title: control.title, domainTitle };
  if (kind !== "shown") return { ...named, kind };
  const { band } = released.levels;
  return { ...named, kind, ...released.levels, level: middleOf(band), functions: released.functions };
}

/**
 * The controls that the team sees differently, widest first: those short of close agreement. Chosen and ranked by what
 * is shown alone, a band by its middle: ranking by more would leak it. Ties keep the questionnaire's order.
 */
export function widest(controls: readonly TeamControl[], most: number): readonly TeamControl[] {
  const ranked = controls.flatMap((control) =>
    control.kind === "shown" && isApart(control.agreement)
      ? [{ control, at: agreementValue(control.agreement) ?? 1 }]
      : [],
  );
  return ranked
    .toSorted((one, two) => one.at - two.at)
    .slice(0, most)
    .map(({ control }) => control);
}

/** Fewest controls over which a round's agreement is said. */
const leastControls = 10;

/**
 * A round's agreement: the mean of the agreements shown, a band by its middle, to one decimal. Null over fewer than ten
 * controls.
 */
export function roundAgreement(
  controls: readonly TeamControl[],
): Readonly<{ tenths: number; controls: number }> | null {
  const values = controls.flatMap((one) => (one.kind === "shown" ? (agreementValue(one.agreement) ?? []) : []));
  if (values.length < leastControls) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { tenths: roundHalfUp(mean, 1), controls: values.length };
}
