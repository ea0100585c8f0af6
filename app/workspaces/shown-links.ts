import type { ShownLinks } from "@/components/round/made-links";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import type { Grant } from "@/lib/data/grant";
import type { MadeLinks } from "@/lib/data/join-links";
import { readRound } from "@/lib/data/rounds";
import { readWorkspace } from "@/lib/data/workspaces";
import { env } from "@/lib/platform/env";
import { day } from "@/lib/wording/dates";
import { askerWords, askingText, goOnText } from "@/lib/wording/round-words";

/**
 * Links just made, with the texts that go with them. What goes out by mail is only
 * counted: nobody but its reader needs to see it.
 */
export async function readShownLinks(grant: Grant<"workspace.read">, made: MadeLinks): Promise<ShownLinks> {
  const { workspaceId } = grant;
  const { appUrl } = env();
  const { name: workspaceName } = await readWorkspace(grant);
  const { round } = await readRound(grant, made.assessmentId);
  const { minutes } = offerOf(questionnaireOf(currentQuestionnaireVersion), round.depth);
  const said = {
    asker: askerWords({ leadName: round.leadName, workspaceName }),
    scope: round.scope,
    answerBy: round.answerBy === null ? null : day(round.answerBy),
  };
  const addressOf = (token: string) => `${appUrl}/join/${token}`;
  return {
    mailed: [...made.people, ...made.begun].filter(({ isMailed }) => isMailed).length,
    file: `/workspaces/${workspaceId}/rounds/${made.assessmentId}/links.csv`,
    open: made.openToken === null ? null : addressOf(made.openToken),
    people: [
      ...made.people
        .filter(({ isMailed }) => !isMailed)
        .map(({ name, email, token }) => ({
          name,
          email,
          link: addressOf(token),
          text: askingText({ ...said, minutes, name, link: addressOf(token) }),
        })),
      ...made.begun
        .filter(({ isMailed }) => !isMailed)
        .map(({ name, email }) => ({
          name,
          email,
          link: `${appUrl}/assess/${made.assessmentId}`,
          text: goOnText({ ...said, name, link: `${appUrl}/assess/${made.assessmentId}` }),
        })),
    ],
  };
}
