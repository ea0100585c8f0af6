import { roundHalfUp } from "@/lib/core/scoring/whole-points";
import type { AgreementBand } from "@/lib/core/team/agreement-band";
import type { ControlGap, Perception } from "@/lib/core/team/perception";
import type { PublishedGap } from "@/lib/core/team/published-gaps";
import type { JobFunction } from "@/lib/core/team/round";
import type { RoundReport } from "@/lib/core/team/round-report";
import type { ShownAgreement } from "@/lib/core/team/shown-agreement";
import type { TeamSection } from "@/lib/core/team/team-section";
import type { UnsureShare } from "@/lib/core/team/unsure";
import { count, counted, level, levelWords, list, percent, sampleSize, sentence } from "./numbers";
import { roundAgreementWords } from "./rounds";
import { workshopPartWords } from "./workshop-part";

/** What stands where a number would tell of a few people. */
export const notShown = "not shown";

const functions: Readonly<Record<JobFunction, string>> = {
  developer: "developers",
  operations: "operations",
  security: "security",
  management: "management",
};

/** A job function inside a sentence: "developers", "security". */
export function functionLabel(jobFunction: JobFunction): string {
  return functions[jobFunction];
}

/** What kind of report it is: "Team report, 20 respondents", "Workshop report, 12 respondents". */
export function teamTitle({ workshop, respondents }: TeamSection): string {
  return workshop === null ? `Team report, ${respondents} respondents` : `Workshop report, ${respondents} phones`;
}

/** Who answered: "20 people answered: seven developers, seven in operations and six in security". */
export function teamClaim({ workshop, respondents, functions: shown, others, controls }: TeamSection): string {
  if (workshop !== null) return `${respondents} phones answered`;
  const people = counted(respondents, "person", "people");
  // Every report of a team has a control; a summary has none, and no job function either.
  if (controls.length === 0) return sentence(`${people} answered. This summary shows no job functions`);
  if (shown.length === 0) return sentence(`${people} answered. No job function can be shown separately`);
  const parts = shown.map(({ id, respondents: n }) =>
    id === "developer" ? counted(n, "developer") : `${count(n)} in ${functionLabel(id)}`,
  );
  return sentence(`${people} answered: ${list([...parts, ...(others === 0 ? [] : [`${count(others)} others`])])}`);
}

/** Who answered and how far they agree, for a report's first screen. */
export function teamSentences(team: TeamSection): readonly string[] {
  const { agreement, perception } = team;
  const apart = perception.overall.gapPoints;
  return [
    `${teamClaim(team)}.`,
    ...byOpenLinkWords(team),
    ...(agreement === null ? [] : [`Their agreement is ${roundAgreementWords(agreement.tenths)} of 1.`]),
    ...(apart === null
      ? []
      : [`Job functions score it ${apart === 0 ? "alike" : `${counted(apart, "point")} apart`}.`]),
  ];
}

/** How many answered in all where some came by the open link, and that the numbers are without those. */
function byOpenLinkWords({ respondents, byOpenLink }: TeamSection): readonly string[] {
  if (byOpenLink === 0) return [];
  const all = respondents + byOpenLink;
  return [`${all} answered, ${byOpenLink} of them by the open link. The numbers use the other ${respondents}.`];
}

/** What a cell, a function, a distribution needs to be shown. */
export function thresholdRule(threshold: number): string {
  const few = count(threshold);
  return `Nothing is shown of fewer than ${few} known answers, nor what would leave fewer than ${few} to be worked out.`;
}

const bands: Readonly<Record<AgreementBand, string>> = {
  wide: "under 0.50",
  some: "0.50 to 0.75",
  close: "0.75 or more",
};

/** Agreement as shown: "0.36", or the band that it is in. */
export function agreementWords(shown: ShownAgreement): string {
  if (shown.kind === "withheld") return notShown;
  return shown.kind === "exact" ? roundHalfUp(shown.value, 2).toFixed(2) : bands[shown.band];
}

/** What agreement means, in one sentence. */
export const agreementRule =
  "Agreement (r*wg) is 1 where all gave the same level, 0.5 where all levels were given equally often, and 0 where half gave 0 and half 4.";

/** How far the job functions are apart, named by the domain where it is most. */
export function perceptionClaim({ perception }: TeamSection): string {
  const gaps = perception.domains.filter(({ gapPoints }) => (gapPoints ?? 0) > 0);
  const [first, second] = gaps.toSorted((one, two) => (two.gapPoints ?? 0) - (one.gapPoints ?? 0));
  if (first === undefined) {
    return perception.domains.some(({ gapPoints }) => gapPoints === 0)
      ? "The job functions see every domain alike"
      : "No two job functions can be shown beside each other";
  }
  const { high, low } = endsOf(first);
  const apart = `${counted(first.gapPoints ?? 0, "point")} apart`;
  const most = first.gapPoints === second?.gapPoints ? "" : ", more than in any other domain";
  return `${first.title}: ${high} and ${low} are ${apart}${most}`;
}

/** The job functions with the highest and the lowest score. */
function endsOf({ cells }: Perception): Readonly<{ high: string; low: string }> {
  const sorted = cells
    .flatMap(({ jobFunction, score }) => (score === null ? [] : [{ jobFunction, score }]))
    .toSorted((one, two) => two.score - one.score);
  const label = (one: (typeof sorted)[number] | undefined) => (one === undefined ? "" : functionLabel(one.jobFunction));
  return { high: label(sorted.at(0)), low: label(sorted.at(-1)) };
}

/** What the team sees most differently. */
export function disagreementClaim({ widest, controls }: TeamSection): string {
  const [first] = widest;
  if (first !== undefined) {
    return widest.length === 1
      ? `Talk about “${first.title}” first`
      : `Talk about ${counted(widest.length, "control")} first, beginning with “${first.title}”`;
  }
  return controls.some(({ kind }) => kind === "shown")
    ? `People agree on every control that can be shown: agreement is ${bands.close}`
    : "No control can be shown";
}

/** Of whom and of what somebody most often does not know. */
export function unsureClaim(team: TeamSection): string {
  return team.functions.length === 0 ? unsureOfAll(team) : unsureOfFunctions(team);
}

function unsureOfAll({ unsure }: TeamSection): string {
  const shares = unsure.domains.flatMap(({ title, total }) => (total.kind === "share" ? [{ title, ...total }] : []));
  const most = Math.max(0, ...shares.map(({ proportion }) => proportion));
  const first = shares.filter(({ proportion }) => proportion === most);
  if (most === 0 || first.length > 3) return "No domain stands out in what people do not know";
  const share = unsureWords({ kind: "share", proportion: most });
  return `${list(first.map(({ title }) => title))}: ${share} of answers are “not sure”`;
}

function unsureOfFunctions({ unsure }: TeamSection): string {
  const cells = unsure.domains.flatMap(({ title, cells: own }) =>
    own.flatMap(({ jobFunction, share }) =>
      share.kind === "share" ? [{ title, jobFunction, proportion: share.proportion }] : [],
    ),
  );
  const [first] = cells.toSorted((one, two) => two.proportion - one.proportion);
  if (first === undefined || first.proportion === 0) return "No job function stands out in what it does not know";
  const share = unsureWords({ kind: "share", proportion: first.proportion });
  return `${first.title}: ${functionLabel(first.jobFunction)} are “not sure” in ${share} of their answers`;
}

/** A share of "not sure" as shown. */
export function unsureWords(share: UnsureShare): string {
  switch (share.kind) {
    case "share":
      return shareWords(share.proportion);
    case "few":
      return "rarely";
    case "most":
      return "mostly";
    case "withheld":
      return notShown;
  }
}

/** Shares come in steps of five percent. */
function shareWords(proportion: number): string {
  if (proportion === 0) return "under 5 %";
  return proportion === 1 ? "over 95 %" : percent(proportion);
}

/** A published gap: "“Very security-conscious”: 72 % of developers (n = 252), 50 % of security decision-makers (n = 268)". */
export function publishedGapWords({ option, segments }: PublishedGap): string {
  const parts = segments.map((one) => `${percent(one.proportion)} of ${one.label.toLowerCase()} (${sampleSize(one)})`);
  return `“${option}”: ${parts.join(", ")}`;
}

/** Levels of one control by job function: "developers 3.6, security 1.2". */
export function functionLevelsWords(levels: ControlGap["levels"]): string {
  return levels.map((one) => `${functionLabel(one.jobFunction)} ${levelWords(one)}`).join(", ");
}

/** Why a round has no report, and what would change that. */
export function withheldWords({ reason, threshold }: Extract<RoundReport, { kind: "withheld" }>): string {
  switch (reason) {
    case "not-closed":
      return "This round is open. Nothing of it is shown before it is closed.";
    case "too-few":
      return `Fewer than ${count(threshold)} people answered. Nothing of a round is shown below that, so that nobody’s answers can be told.`;
    case "too-few-known":
      return `Fewer than ${count(threshold)} people knew any level. A score would tell what they answered, so there is none.`;
  }
}

/** What holds for the whole team, by name. */
export function teamFacts(team: TeamSection): readonly Readonly<{ name: string; words: string }>[] {
  const { agreement, perception, threshold, workshop } = team;
  const known = perception.overall.cells.flatMap(({ jobFunction, points }) =>
    points === null ? [] : [`${functionLabel(jobFunction)} ${points}`],
  );
  return [
    ...(workshop === null ? [] : [{ name: "Workshop", words: workshopPartWords(workshop) }]),
    {
      name: "Agreement",
      words:
        agreement === null
          ? "Not said: too few controls are known to enough people."
          : `${roundAgreementWords(agreement.tenths)} over ${counted(agreement.controls, "control")}. ${agreementRule}`,
    },
    ...(known.length < 2
      ? []
      : [
          {
            name: "Perception gap",
            words: `${sentence(counted(perception.overall.gapPoints ?? 0, "point"))} over ${counted(perception.overall.controls, "control")}: ${list(known)}.`,
          },
        ]),
    ...byOpenLinkWords(team).map((words) => ({ name: "Open link", words })),
    { name: "Threshold", words: `${threshold}. ${thresholdRule(threshold)}` },
  ];
}

/** Controls by the gap between job functions: title, mean levels, gap. */
export function controlGapRows({ perception }: TeamSection): readonly (readonly string[])[] {
  return perception.controls.map(({ title, levels, gap }) => [title, functionLevelsWords(levels), level(gap)]);
}
