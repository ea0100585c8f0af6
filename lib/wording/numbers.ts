import type { LevelBand } from "@/lib/core/disclosure/level-band";
import { roundHalfUp, wholePoints } from "@/lib/core/scoring/whole-points";
import type { Interval } from "@/lib/core/statistics/interval";

const minus = "−";

/** A proportion as everyone sees it: whole percent, half up. */
export function percent(proportion: number): string {
  return `${wholePercent(proportion)} %`;
}

/** The whole number of `percent`, for arithmetic on what is shown. */
export function wholePercent(proportion: number): number {
  return wholePoints(100 * proportion);
}

/** A coverage in whole percent, rounded down: never 100 % while something is unknown, nor 60 % without its label. */
export function knownShare(coverage: number): string {
  return `${Math.floor(100 * coverage + 1e-9)} %`;
}

/** An interval of proportions: "63 to 71 %". */
export function interval({ low, high }: Interval): string {
  return `${wholePercent(low)} to ${wholePercent(high)} %`;
}

/** An interval of differences of proportions, in points: "1 to 13", "−5 to 5", "under 1 to 13" where it leaves zero out. */
export function pointsInterval({ low, high }: Interval): string {
  const least = low > 0 && wholePercent(low) === 0 ? "under 1" : withMinus(wholePercent(low));
  return `${least} to ${withMinus(wholePercent(high))}`;
}

/** How many were asked: "n = 2,063", or that it is not stated. */
export function sampleSize({ n }: Readonly<{ n: number | null }>): string {
  return n === null ? "n not stated" : `n = ${wholeNumber(n)}`;
}

/** A whole number with thousands apart: "2,063". */
export function wholeNumber(value: number): string {
  return withMinus(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A whole distance in points with its sign: "+11", "−5", "0". */
export function signedPoints(points: number): string {
  return points > 0 ? `+${points}` : withMinus(points);
}

/** What closing a gap brings, with its sign and one decimal: "+3.4". */
export function signedTenths(points: number): string {
  return `${points > 0 ? "+" : ""}${tenths(points)}`;
}

/** Points to one decimal: "3.4". */
export function tenths(points: number): string {
  return roundHalfUp(points, 1).toFixed(1).replace("-", minus);
}

/** A level as it is shown: "3", "2.5"; to one decimal where a report holds an exact mean. */
export function level(value: number): string {
  return plain(roundHalfUp(value, 1));
}

/** A level, or the half levels that a team's mean rounds to: "2", "2.5", "0 to 0.5". */
export function levelWords({ level: value, band }: Readonly<{ level: number; band: LevelBand | null }>): string {
  if (band === null) return level(value);
  return band.from === band.to ? level(band.from) : `${level(band.from)} to ${level(band.to)}`;
}

/** A number of the arithmetic behind a score, to two decimals at most: "79.5", "55.21". */
export function exact(value: number): string {
  return plain(roundHalfUp(value, 2));
}

/** A sum of weights times levels over 4, in full, so that rows add up: sixteenths need four decimals. */
export function weightReached(value: number): string {
  return plain(roundHalfUp(value, 4));
}

function plain(value: number): string {
  return String(value).replace("-", minus);
}

const words = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" "),
  ..."sixteen seventeen eighteen nineteen twenty".split(" "),
];

/** A count inside a sentence: a word up to twenty, else digits. */
export function count(value: number): string {
  return words[value] ?? wholeNumber(value);
}

/** A counted noun: "one point", "sixteen points". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** The same sentence with a capital first letter. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function withMinus(value: number): string {
  return value < 0 ? `${minus}${-value}` : String(Math.abs(value));
}
