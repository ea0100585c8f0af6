import type { PracticeFigure } from "@/lib/core/benchmark/comparison";
import type { ReportControl } from "@/lib/core/report/report";
import { stateLabel } from "./labels";
import { interval, level, percent, sampleSize } from "./numbers";

/** How many others do it, with how sure that is: "89 % of AWS’s 2020 respondents did not sign images (…)". */
export function practiceSentence(practice: PracticeFigure): string {
  const sure = practice.interval === null ? "" : `95 % interval ${interval(practice.interval)}, `;
  const observed = practice.isTelemetry ? "; observed by a product, not answered by people" : "";
  return `${percent(practice.proportion)} ${practice.says} (${sure}${sampleSize(practice)}${observed}).`;
}

/** Whether the reader is among them. Null where their level is not known. */
export function practiceStanding({ isYours }: PracticeFigure): string | null {
  if (isYours === null) return null;
  return isYours ? "Your level is among what this counts." : "Your level is not among what this counts.";
}

/** The reader's own side: "You, level 3", "You: not sure". */
export function ownPractice({ level: own, state }: ReportControl): string {
  return own === null ? `You: ${stateLabel(state)}` : `You, level ${level(own)}`;
}
