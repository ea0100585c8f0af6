import type { RoundChange, RoundPoint, RoundTrend } from "@/lib/core/team/round-trend";
import { day } from "./dates";
import { counted, sentence, signedPoints } from "./numbers";

/** What may be said since an earlier round, and what it stands on. */
export function roundChangeWords(change: RoundChange, since = "the round before"): string {
  switch (change.kind) {
    case "whole":
      return `${changed(change.points)} since ${since}: same questionnaire, scoring and depth`;
    case "shared":
      return `${changed(change.points)} over the ${counted(change.controls, "control")} that both rounds show; the scores themselves cannot be compared`;
    case "incomparable":
      return `cannot be compared with ${since}`;
  }
}

/** A cell that began with a sign would be a formula in a table. */
function changed(points: number): string {
  return points === 0 ? "unchanged" : `changed by ${signedPoints(points)}`;
}

/** The same under a column: "+8", in brackets where it is over shared controls alone, a dash where nothing is said. */
export function roundChangeShort(change: RoundChange): string {
  if (change.kind === "incomparable") return "–";
  return change.kind === "whole" ? signedPoints(change.points) : `(${signedPoints(change.points)})`;
}

/** In what a round was asked otherwise than the one before; null where its score itself is compared with that one's. */
export function roundBreakWords(change: RoundChange, before: Asked, after: Asked): string | null {
  if (change.kind === "whole") return null;
  const parts = [
    ...(before.basis === after.basis ? [] : [`${before.basis} before, ${after.basis} since`]),
    ...(before.questionnaire === after.questionnaire ? [] : [`questionnaire ${after.questionnaire}`]),
  ];
  return parts.length === 0 ? "not comparable" : parts.join("; ");
}

type Asked = Pick<RoundPoint, "basis" | "questionnaire">;

/** What brackets and dashed lines in a chart of rounds mean; null where it has none. */
export function roundMarksNote(changes: readonly RoundChange[]): string | null {
  const said = [
    ...(changes.some(({ kind }) => kind === "shared")
      ? ["In brackets: over the controls that both rounds show, scored anew."]
      : []),
    ...(changes.some(({ kind }) => kind !== "whole") ? ["Dashed: asked otherwise from there on."] : []),
  ];
  return said.join(" ") || null;
}

/** A round in a row: "3 July 2026, quick, 18 respondents". The depth is said where the trend holds both. */
export function roundLabel({ at, basis, respondents }: RoundPoint, { hasBothDepths }: RoundTrend): string {
  const depth = hasBothDepths ? `, ${basis}` : "";
  return `${day(at)}${depth}, ${respondents === 1 ? "1 respondent" : `${respondents} respondents`}`;
}

/** How the newest round stands to an earlier one, by default the one before. */
export function roundsClaim({ changes }: Pick<RoundTrend, "changes">, before = "the round before"): string {
  const last = changes.at(-1);
  if (last === undefined || last.kind === "incomparable") return "The last two rounds cannot be compared";
  const basis = last.kind === "whole" ? "" : `, over the ${counted(last.controls, "control")} that both show`;
  if (last.points === 0) return `The score is what it was in ${before}${basis}`;
  const points = counted(Math.abs(last.points), "point");
  return sentence(`${points} ${last.points > 0 ? "up" : "down"} on ${before}${basis}`);
}

/** Said wherever quick and full rounds stand together; null where they do not. */
export function bothDepthsNote({ hasBothDepths }: Pick<RoundTrend, "hasBothDepths">): string | null {
  return hasBothDepths
    ? "Quick and full rounds stand here together. A quick score is over the core controls alone, so it is no smaller or larger full one."
    : null;
}

/** The head of a table of domains by round. */
export function roundDomainsHead(trend: RoundTrend): readonly string[] {
  const last = trend.changes.at(-1);
  const change = last === undefined || last.kind === "incomparable" ? [] : [changeHead(last.kind)];
  return [
    "Domain",
    ...trend.points.map(({ at, basis }) => `${day(at)}${trend.hasBothDepths ? `, ${basis}` : ""}`),
    ...change,
  ];
}

/** Each domain's score in every round, and the last change where one may be said. */
export function roundDomainRows({ points, changes }: RoundTrend): readonly (readonly string[])[] {
  const last = changes.at(-1);
  return (points.at(-1)?.domains ?? []).map(({ id, title }) => {
    const scores = points.map(({ domains }) => domains.find((domain) => domain.id === id)?.points ?? null);
    const change =
      last === undefined || last.kind === "incomparable" ? [] : [last.domains.find((domain) => domain.id === id)];
    return [
      title,
      ...scores.map((score) => (score === null ? "–" : String(score))),
      ...change.map((one) => (one === undefined ? "–" : signedPoints(one.points))),
    ];
  });
}

function changeHead(kind: "whole" | "shared"): string {
  return kind === "whole" ? "Last change" : "Last change, over shared controls";
}

/** How far a round agrees, in a line about it: "agreement 0.7", or why nobody can say. */
export function roundAgreedWords(tenths: number | null): string {
  return tenths === null ? "too few controls to say how far they agree" : `agreement ${roundAgreementWords(tenths)}`;
}

/** A round's agreement: "0.7", or that it is not said. */
export function roundAgreementWords(tenths: number | null): string {
  return tenths === null ? "not said" : tenths.toFixed(1);
}
