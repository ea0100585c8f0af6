import type { Depth, TargetProfile } from "@/lib/core/questionnaire/assessment";
import type { Report, ReportControl } from "@/lib/core/report/report";
import type { Maturity } from "@/lib/core/scoring/maturity";
import { levelWords } from "./numbers";

const maturities: Readonly<Record<Maturity, string>> = {
  initial: "Initial",
  developing: "Developing",
  defined: "Defined",
  managed: "Managed",
  leading: "Leading",
};

/** The word of a maturity; without one, that not enough is known. */
export function maturityLabel(maturity: Maturity | null): string {
  return maturity === null ? "Not enough known" : maturities[maturity];
}

const targetProfiles: Readonly<Record<TargetProfile, string>> = {
  baseline: "baseline",
  regulated: "regulated",
  "high-assurance": "high assurance",
};

/** The name of a target profile, as it stands inside a sentence. */
export function targetProfileLabel(profile: TargetProfile): string {
  return targetProfiles[profile];
}

const targetRules: Readonly<Record<TargetProfile, string>> = {
  baseline: "level 3 on core controls, level 2 on the others",
  regulated: "level 3 on all controls",
  "high-assurance": "level 4 on controls of weight 3, level 3 on the others",
};

/** What a target profile asks for. */
export function targetProfileRule(profile: TargetProfile): string {
  return targetRules[profile];
}

/** What a report is about, in its owner's words; a share link need not say it. */
export function scopeLabel({ scope }: Pick<Report, "scope">): string {
  return scope ?? "Scope not named";
}

/** The word of a depth. */
export function depthLabel(depth: Depth): string {
  return depth === "quick" ? "Quick" : "Full";
}

/** What the scores stand on: "quick score, 30 of 59 controls", "full score, 59 controls". */
export function basisLabel({ basis, counts }: Pick<Report, "basis" | "counts">): string {
  return basis === "quick"
    ? `quick score, ${counts.asked} of ${counts.total} controls`
    : `full score, ${counts.asked} controls`;
}

const states: Readonly<Record<ReportControl["state"], string>> = {
  known: "known",
  unsure: "not sure",
  unanswered: "not answered",
  "not-applicable": "not applicable",
  withheld: "not shown",
};

/** What is known of a control. */
export function stateLabel(state: ReportControl["state"]): string {
  return states[state];
}

/** What is counted for a team's levels, and what is left out. */
export function teamArithmetic({ withheld }: Pick<Report["counts"], "withheld">): string {
  const counted = "A team’s level is rounded to half levels; a span of levels counts as its middle.";
  return withheld === 0 ? counted : `${counted} Controls that are not shown count nowhere: ${withheld} of those asked.`;
}

/** What stands for a level's words where the level is a mean. */
export const meanText = "The mean of the team’s answers. No single level describes it.";

/** A control's level as it is shown, or what is known instead: "3", "0 to 0.5", "not sure". */
export function ownLevel({
  level,
  levelBand: band,
  state,
}: Pick<ReportControl, "level" | "levelBand" | "state">): string {
  return level === null ? stateLabel(state) : levelWords({ level, band });
}

/** How many industry questions were asked, of those that an answer may rule out, and answered: "7 asked, 5 answered". */
export function askedWords({ industryAsked, industryAnswered }: Report["counts"]): string {
  return `${industryAsked} asked, ${industryAnswered} answered`;
}
