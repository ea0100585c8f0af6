import type { PracticeFigure } from "@/lib/core/benchmark/comparison";
import type { ReportControl } from "@/lib/core/report/report";
import { ownLevel, stateLabel } from "./labels";
import { interval, level, list, percent, sampleSize } from "./numbers";

/** How many others do it, with how sure that is: "89 % of AWS’s 2020 respondents did not sign images (…)". */
export function practiceSentence(practice: PracticeFigure): string {
  const sure = practice.interval === null ? "" : `95 % interval ${interval(practice.interval)}, `;
  const observed = practice.isTelemetry ? "; observed by a product, not answered by people" : "";
  return `${percent(practice.proportion)} ${practice.says} (${sure}${sampleSize(practice)}${observed}).`;
}

/** Which levels the figure describes, and where the reader's stands to them. Null where theirs is not known. */
export function practiceStanding(
  { isYours, levels }: PracticeFigure,
  { level: own }: Pick<ReportControl, "level">,
): string | null {
  if (isYours === null || own === null) return null;
  const described = `This describes ${levels.length === 1 ? "level" : "levels"} ${list(levels.map(level))}`;
  if (isYours) return levels.length === 1 ? `${described}, your level.` : `${described}, with yours (${level(own)}).`;
  if (own > Math.max(...levels)) return `${described}. Your level is higher (${level(own)}).`;
  if (own < Math.min(...levels)) return `${described}. Your level is lower (${level(own)}).`;
  return `${described}. Your level is ${level(own)}.`;
}

/** The reader's own side: "You, level 3", "You: not sure". */
export function ownPractice(control: ReportControl): string {
  return control.level === null ? `You: ${stateLabel(control.state)}` : `You, level ${ownLevel(control)}`;
}
