import "server-only";
import { requestGrant, requestNotice } from "@/app/request";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { may } from "@/lib/core/access/policy";
import { controlsOf } from "@/lib/core/scoring/control-state";
import { jobFunctionQuestion } from "@/lib/core/team/job-function-question";
import { boardQuerySchema, respondentBoard } from "@/lib/core/team/respondent-board";
import type { Grant } from "@/lib/data/grant";
import { type MadeLinks, readMadeLinks } from "@/lib/data/join-links";
import { listRespondents } from "@/lib/data/respondents";
import { readRound } from "@/lib/data/rounds";
import { readWorkspace } from "@/lib/data/workspaces";
import { readShownLinks } from "./shown-links";

/** Everything that a round's page is made from, for whoever is in its workspace. */
export async function readRoundPage(grant: Grant<"workspace.read">, path: string, query: unknown) {
  const assessmentId = path.split("/").at(-1) ?? "";
  const workspace = await readWorkspace(grant);
  const found = await readRound(grant, assessmentId);
  const isLed = found.isLed && may(workspace.accessRole, "workspace.assess");
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  const links = isLed ? await justMade(grant, path, assessmentId) : null;
  const respondents = isLed ? await listRespondents(grant, assessmentId) : [];
  return {
    workspace,
    ...found,
    isLed,
    mayAnswer: may(workspace.accessRole, "assessment.answer"),
    forecast: { enough: found.enoughAnswered ?? 0, controls: controlsOf(questionnaire, found.round.depth).length },
    board: respondentBoard(respondents, boardQuerySchema.parse(query)),
    jobFunction: jobFunctionQuestion(questionnaire),
    made: links === null ? null : await readShownLinks(grant, links),
  };
}

/** The links that the form just before made: shown for a minute. */
async function justMade(
  { workspaceId }: Grant<"workspace.read">,
  path: string,
  assessmentId: string,
): Promise<MadeLinks | null> {
  const notice = await requestNotice("round-links", path);
  if (notice === null) return null;
  return readMadeLinks(await requestGrant("workspace.assess", workspaceId), { assessmentId, key: notice.key });
}
