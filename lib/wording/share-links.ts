import type { ReportControl } from "@/lib/core/report/report";
import type { ReportChanges } from "@/lib/core/report/report-changes";
import type { SharedDetail } from "@/lib/core/report/shared-detail";
import type { ShareLink } from "@/lib/core/sharing/share-link";
import { day } from "./dates";
import { ownLevel, stateLabel } from "./labels";
import { counted, sentence } from "./numbers";

/** What a link shows: "summary, with the scope's name"; "whole report, without the scope's name, with the notes". */
export function shownWords({
  detail,
  isScopeShown,
  areNotesShown,
}: Pick<ShareLink, "detail" | "isScopeShown" | "areNotesShown">): string {
  const scope = `${isScopeShown ? "with" : "without"} the scope’s name`;
  const notes = detail === "full" ? [`${areNotesShown ? "with" : "without"} the notes`] : [];
  return [detailLabel(detail), scope, ...notes].join(", ");
}

/** The name of a detail inside a sentence. */
export function detailLabel(detail: SharedDetail): string {
  return detail === "summary" ? "summary" : "whole report";
}

/** What a link is now, and until when or why. */
export function stateWords({ state, expiresAt }: Pick<ShareLink, "state" | "expiresAt">): string {
  switch (state) {
    case "open":
      return `Open until ${day(expiresAt)}`;
    case "locked":
      return "Locked after fifty wrong passphrases";
    case "expired":
      return `Expired on ${day(expiresAt)}`;
    case "ended":
      return "Ended";
    case "left":
      return "Opens nothing: whoever made it may no longer share this report";
  }
}

/** How often and when a link was used: "Seen three times, last on 25 November 2026". */
export function viewsWords({ views, lastUsedAt }: Pick<ShareLink, "views" | "lastUsedAt">): string {
  if (views === 0 || lastUsedAt === null) return "Not seen yet";
  return `Seen ${views === 1 ? "once" : counted(views, "time")}, last on ${day(lastUsedAt)}`;
}

/** How long ago a shared report was frozen, once that matters; null before. */
export function ageWords(ageDays: number): string | null {
  return ageDays <= 30 ? null : `It is ${counted(ageDays, "day")} old, and much may have changed since.`;
}

/** A length of time as it is offered: "one day", "30 days", "a year". */
export function daysLabel(days: number): string {
  if (days === 365) return "a year";
  return days === 1 ? "one day" : `${days} days`;
}

/** What a renewal would change, as sentences; those about single controls and answers last. */
export function changeSentences(changes: ReportChanges): readonly string[] {
  const { points, highPoints, targetPoints, domains, controls, notes, answers, figuresEdition } = changes;
  const moved = (what: string, pair: Readonly<{ before: number | null; after: number | null }> | null) =>
    pair === null ? [] : [`${what}: ${pointsWords(pair.before)} → ${pointsWords(pair.after)}`];
  return [
    ...moved("Score", points),
    ...moved("If everything not known turned out best", highPoints),
    ...moved("Target", targetPoints),
    ...(changes.isBasisChanged ? ["The score stands on other controls"] : []),
    ...domains.flatMap((domain) => moved(domain.title, domain)),
    ...controls.map(({ title, before, after }) => `${title}: ${standing(before)} → ${standing(after)}`),
    ...notes.map(({ title }) => `${title}: other notes`),
    ...answers.map(({ title }) => `${title}: another answer`),
    ...(changes.isProfileChanged ? ["The profile is another one"] : []),
    ...(figuresEdition === null ? [] : [`Published figures: ${figuresEdition.before} → ${figuresEdition.after}`]),
  ];
}

function pointsWords(points: number | null): string {
  return points === null ? "no score" : String(points);
}

function standing(control: Pick<ReportControl, "state" | "level" | "levelBand">): string {
  return control.level === null ? stateLabel(control.state) : `level ${ownLevel(control)}`;
}

/** A link's name in lists: its label, or the day it was made. */
export function linkName({ label, createdAt }: Pick<ShareLink, "label" | "createdAt">): string {
  return label ?? sentence(`link of ${day(createdAt)}`);
}
