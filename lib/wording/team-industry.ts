import type { TeamIndustry, TeamOption } from "@/lib/core/team/team-industry";
import { list } from "./numbers";
import { notShown } from "./team";

type Reason = Extract<TeamIndustry, { kind: "withheld" }>["reason"];

/** Why a team's answers to a question are not shown. */
export function industryWithheldWords(reason: Reason): string {
  return reason === "too-few"
    ? "Not shown: too few people besides the lead answered."
    : "Not shown: it would tell what one person answered.";
}

/** An answer, or several that are counted together. */
export function teamOptionLabel({ labels }: TeamOption): string {
  return labels.length === 1 ? list(labels) : `Together: ${list(labels)}`;
}

/** How many gave it: "7 of 20, among them the lead". */
export function teamOptionCount({ count, isLeads, labels }: TeamOption, n: number): string {
  const number = count === null ? notShown : `${count} of ${n}`;
  if (!isLeads) return number;
  return labels.length === 1 ? `${number}; the lead’s answer` : `${number}; the lead’s answer is among these`;
}
