import type { EarlierControl } from "../disclosure/earlier-levels";
import { releaseRound } from "../disclosure/release-round";
import { composeReport } from "../report/compose-report";
import type { Report } from "../report/report";
import type { ReportInput } from "../report/report-input";
import { type ControlState, controlsOf } from "../scoring/control-state";
import { buildRoundTrend } from "./build-round-trend";
import { buildTeamSection, functionsOf } from "./build-team-section";
import { controlAnswers } from "./control-answers";
import { jobFunctionId } from "./job-function-question";
import { type Round, type RoundResponse, respondentsOf } from "./round";
import type { RoundReport } from "./round-report";
import { shownNotes } from "./shown-notes";
import { teamState } from "./team-state";
import { agreedState, agreedToken, revealedInWorkshop, workshopPart } from "./workshop-part";

/**
 * What a round's report is computed from. `earlier`: the shown reports of the scope's earlier rounds, in any order.
 * `elsewhere`: shown reports of the scope that stand in no trend with it, as of workshops.
 */
export type RoundInput = Omit<ReportInput, "assessment" | "answers"> &
  Readonly<{ round: Round; earlier?: readonly Report[]; elsewhere?: readonly Report[] }>;

/**
 * Computes everything the report of a round says. Of a round that is open, or that too few answered, it says nothing but
 * that. The industry questions stand beside the lead's answers. In a workshop a level is the one that the room agreed on,
 * which tells of nobody, and the mean where there is none.
 */
export function buildRoundReport({ round, earlier = [], elsewhere = [], ...input }: RoundInput): RoundReport {
  const { assessment, threshold, isClosed, workshop = null } = round;
  const { benchmark } = input;
  const questionnaire = workshop === null ? input.questionnaire : revealedInWorkshop(input.questionnaire, workshop);
  const { counted: responses, apart } = countedResponses(round);
  if (!isClosed) return { kind: "withheld", reason: "not-closed", threshold };
  if (responses.length < threshold) return { kind: "withheld", reason: "too-few", threshold };
  const { depth } = assessment;
  if (controlsOf(questionnaire, depth).length === 0) return { kind: "withheld", reason: "too-few-known", threshold };
  const all = controlAnswers(controlsOf(questionnaire, depth), responses);
  const agreedOn = (one: (typeof all)[number]) => (workshop === null ? null : agreedToken(workshop, one.control.id));
  const functions = functionsOf(responses, threshold);
  const released = releaseRound(all, { threshold, functions, earlier: earlierLevels([...earlier, ...elsewhere]) });
  const isAnyShown = all.some((one, at) => agreedOn(one) !== null || released[at]?.kind === "shown");
  if (!isAnyShown) return { kind: "withheld", reason: "too-few-known", threshold };
  const section = buildTeamSection({ questionnaire, benchmark, depth, threshold, responses, all, functions, released });
  const report = composeReport({
    ...input,
    questionnaire,
    assessment,
    basis: depth,
    answers: leadAnswers(round),
    states: all.map((one, at): ControlState => {
      const token = agreedOn(one);
      return token === null ? teamState(one, released[at]) : agreedState(one, token);
    }),
  });
  const team = {
    ...section,
    byOpenLink: apart.length,
    workshop: workshop === null ? null : workshopPart(workshop, input.questionnaire, depth),
  };
  const notes = shownNotes(section.controls, responses);
  const alone = { ...report, otherBasis: null, notes, team: { ...team, trend: null } };
  if (earlier.length === 0) return { kind: "shown", report: alone };
  return { kind: "shown", report: { ...alone, team: { ...team, trend: buildRoundTrend([...earlier, alone]) } } };
}

/**
 * Those that the numbers are made from, and those counted apart: by the open link one person may answer as often as they
 * like, and so rebuild what another one said. A workshop counts all phones, and therefore tells no job function apart.
 */
function countedResponses(round: Round) {
  const all = respondentsOf(round);
  if (round.workshop !== undefined) return { counted: all.map((one) => ({ ...one, jobFunction: null })), apart: [] };
  const marked = all.map((one) => ({ ...one, isLead: one.isLead && round.isLeadMarked }));
  return { counted: marked.filter(({ isOpen }) => !isOpen), apart: marked.filter(({ isOpen }) => isOpen) };
}

/** What other reports of the scope show, by control. */
function earlierLevels(reports: readonly Report[]): ReadonlyMap<string, readonly EarlierControl[]> {
  const shown = reports.flatMap(({ team }) => team?.controls ?? []).filter((one) => one.kind === "shown");
  const ids = [...new Set(shown.map(({ controlId }) => controlId))];
  return new Map(ids.map((id) => [id, shown.filter(({ controlId }) => controlId === id)]));
}

/** The lead's profile of the organisation, and the survey answers unless they are not to be marked as the lead's. */
function leadAnswers({ responses, isLeadMarked }: Round): RoundResponse["answers"] {
  const lead = responses.find(({ isLead }) => isLead);
  return (lead?.answers ?? []).filter(
    ({ questionId }) => questionId !== jobFunctionId && (isLeadMarked || questionId.startsWith("profile.")),
  );
}
