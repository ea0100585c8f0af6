import { type AgreementBand, agreementBands, bandOf } from "./agreement-band";

/** Agreement where the whole distribution is shown, else a band, or nothing where even that would single somebody out. */
export type ShownAgreement =
  | Readonly<{ kind: "exact"; value: number }>
  | Readonly<{ kind: "band"; band: AgreementBand }>
  | Readonly<{ kind: "withheld" }>;

/** The number that stands for a shown agreement, a band's being its middle; null where nothing is shown. */
export function agreementValue(shown: ShownAgreement): number | null {
  if (shown.kind === "withheld") return null;
  if (shown.kind === "exact") return shown.value;
  const { from, to } = agreementBands.find(({ band }) => band === shown.band) ?? agreementBands[0];
  return (from + to) / 2;
}

/** Whether people are known to be further apart than close agreement. */
export function isApart(shown: ShownAgreement): boolean {
  if (shown.kind === "withheld") return false;
  return (shown.kind === "exact" ? bandOf(shown.value) : shown.band) !== "close";
}
