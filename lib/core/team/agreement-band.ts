/** `wide`: further apart than if every level had been given equally often. `close`: a variance of 1 or less. */
export const agreementBands = [
  { band: "wide", from: 0, to: 0.5 },
  { band: "some", from: 0.5, to: 0.75 },
  { band: "close", from: 0.75, to: 1 },
] as const;
export type AgreementBand = (typeof agreementBands)[number]["band"];

/** The band that an agreement falls in. */
export function bandOf(value: number): AgreementBand {
  if (value < 0.5) return "wide";
  return value < 0.75 ? "some" : "close";
}
