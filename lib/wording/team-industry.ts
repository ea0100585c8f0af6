import type { TeamIndustry, TeamOption } from "@/lib/core/team/team-industry";
import { list } from "./numbers";
import { notShown } from "./team";

type Reason = Extract<TeamIndustry, { kind: "withheld" }>["reason"];

const reasons: Readonly<Record<Reason, string>> = {
  "too-few": "Not shown, since too few people besides the lead answered",
  "single-answer": "Not shown, since it could tell what one person answered, or everybody",
};

/** Which questions' answers are not shown, once for each reason. */
export function industryWithheldWords(industry: readonly TeamIndustry[]): readonly string[] {
  const withheld = (reason: Reason) =>
    industry.filter((one) => one.kind === "withheld" && one.reason === reason).map(({ title }) => title);
  return (["too-few", "single-answer"] as const).flatMap((reason) => {
    const titles = withheld(reason);
    return titles.length === 0 ? [] : [`${reasons[reason]}: ${list(titles)}.`];
  });
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
