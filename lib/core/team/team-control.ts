import { agreement } from "../statistics/agreement";
import { type AgreementBand, agreementBands, bandOf } from "./agreement-band";
import { type ControlAnswers, meanLevel } from "./control-answers";
import { type Histogram, histogram } from "./histogram";

/** Agreement where the whole distribution is shown, else a band: with mean and n the exact one would give it away. */
export type ShownAgreement =
  | Readonly<{ kind: "exact"; value: number }>
  | Readonly<{ kind: "band"; band: AgreementBand }>;

/** One control as the team sees it; a control that is left out elsewhere says nothing here either. */
export type TeamControl = Readonly<{ controlId: string; title: string; domainTitle: string }> &
  (
    | Readonly<{ kind: "shown"; known: number; level: number; agreement: ShownAgreement; histogram: Histogram }>
    | Readonly<{ kind: "nobody-knows" }>
    | Readonly<{ kind: "withheld" }>
  );

/** @param isWithheld as `withhold` decided; a control that is not withheld is known to nobody or to enough */
export function teamControl(
  { control, known }: ControlAnswers,
  domainTitle: string,
  isWithheld: boolean,
  threshold: number,
): TeamControl {
  const named = { controlId: control.id, title: control.title, domainTitle };
  const levels = known.map(({ level }) => level);
  const exact = agreement(levels, threshold);
  if (levels.length === 0) return { ...named, kind: "nobody-knows" };
  if (isWithheld || exact.kind === "too-few") return { ...named, kind: "withheld" };
  const distribution = histogram(levels, threshold);
  return {
    ...named,
    kind: "shown",
    known: levels.length,
    level: meanLevel(known),
    agreement:
      distribution.kind === "levels"
        ? { kind: "exact", value: exact.value }
        : { kind: "band", band: bandOf(exact.value) },
    histogram: distribution,
  };
}

/**
 * The controls that the team sees differently, widest first: those short of close agreement. Chosen and ranked by what
 * is shown alone, a band by its middle: an order by more than that would say more. Of equals the first.
 */
export function widest(controls: readonly TeamControl[], most: number): readonly TeamControl[] {
  const ranked = controls.flatMap((control) =>
    control.kind === "shown" && isApart(control.agreement) ? [{ control, at: rank(control.agreement) }] : [],
  );
  return ranked
    .toSorted((one, two) => one.at - two.at)
    .slice(0, most)
    .map(({ control }) => control);
}

function isApart(shown: ShownAgreement): boolean {
  return (shown.kind === "exact" ? bandOf(shown.value) : shown.band) !== "close";
}

function rank(shown: ShownAgreement): number {
  if (shown.kind === "exact") return shown.value;
  const { from, to } = agreementBands.find(({ band }) => band === shown.band) ?? agreementBands[0];
  return (from + to) / 2;
}

/** Fewest controls over which a round's agreement is said. */
const leastControls = 10;

/**
 * A round's agreement: the mean over the controls, to one decimal, since a finer one would tell of a control whose own
 * is said as a band. Null over fewer than ten controls.
 */
export function roundAgreement(
  all: readonly ControlAnswers[],
  withheld: ReadonlySet<string>,
  threshold: number,
): Readonly<{ tenths: number; controls: number }> | null {
  const values = all.flatMap(({ control, known }) => {
    const found = agreement(
      known.map(({ level }) => level),
      threshold,
    );
    return found.kind === "known" && !withheld.has(control.id) ? [found.value] : [];
  });
  if (values.length < leastControls) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { tenths: Math.floor(10 * mean + 0.5 + 1e-9) / 10, controls: values.length };
}
