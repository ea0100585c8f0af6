import type { Score } from "./score";
import { wholePoints } from "./whole-points";

export type Maturity = "initial" | "developing" | "defined" | "managed" | "leading";

/** Lowest whole score of each label, highest first. */
export const maturitySteps: readonly Readonly<{ maturity: Maturity; from: number }>[] = [
  { maturity: "leading", from: 80 },
  { maturity: "managed", from: 60 },
  { maturity: "defined", from: 40 },
  { maturity: "developing", from: 20 },
  { maturity: "initial", from: 0 },
];

/** Under this coverage there is no label: not enough is known. */
export const labelCoverage = 0.6;

/** The label of a score, from its whole points; null where less than 60 % of the weight is known. */
export function maturity(score: Score): Maturity | null {
  if (score.coverage < labelCoverage) return null;
  const points = wholePoints(score.score);
  return maturitySteps.find((step) => points >= step.from)?.maturity ?? null;
}
