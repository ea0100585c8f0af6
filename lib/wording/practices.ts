import type { PracticeFigure } from "@/lib/core/benchmark/comparison";
import type { ReportControl } from "@/lib/core/report/report";
import { stateLabel } from "./labels";
import { interval, level, list, percent, sampleSize } from "./numbers";

/** How many others do it, with how sure that is: "89 % of AWS’s 2020 respondents did not sign images (…)". */
export function practiceSentence(practice: PracticeFigure): string {
  const sure = practice.interval === null ? "" : `95 % interval ${interval(practice.interval)}, `;
  const observed = practice.isTelemetry ? "; observed by a product, not answered by people" : "";
  return `${percent(practice.proportion)} ${practice.says} (${sure}${sampleSize(practice)}${observed}).`;
}

/** Which levels answer to it, and whether the reader's is one of them. Null where theirs is not known. */
export function practiceStanding({ isYours, levels }: PracticeFigure): string | null {
  if (isYours === null) return null;
  const beside = list(levels.map(level));
  if (levels.length === 1) return `We set it beside level ${beside}, which is ${isYours ? "" : "not "}yours.`;
  return `We set it beside levels ${beside}; yours is ${isYours ? "one" : "none"} of them.`;
}

/** The reader's own side: "You, level 3", "You: not sure". */
export function ownPractice({ level: own, state }: ReportControl): string {
  return own === null ? `You: ${stateLabel(state)}` : `You, level ${level(own)}`;
}
