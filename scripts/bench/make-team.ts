import { join } from "node:path";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { closeRound } from "@/lib/data/rounds";
import { handOver, openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import type { DatabaseChoice } from "@/lib/platform/env";
import { makeAccount } from "@/tests/fixtures/accounts";
import type { Owner } from "@/tests/fixtures/make-assessment";
import { joinBy, openAs } from "@/tests/fixtures/make-opened-round";
import type { Person } from "@/tests/fixtures/make-user";
import { makeWorkspace } from "@/tests/fixtures/make-workspace";

/** How many answer the large rounds, and how many rounds the workspace has. */
export const respondentCount = 200;
export const roundCount = 50;

/** A workspace as large as any should be: one round open, another one closed, and many small ones closed before. */
export type Team = Readonly<{
  owner: Person;
  workspaceId: string;
  /** Who may answer in the open round. */
  respondents: readonly Owner[];
  /** A closed round in which as many answered everything. */
  closedId: string;
  /** How long closing that one took, its report computed and kept, in milliseconds. */
  closingMs: number;
  /** People with a password. */
  people: readonly Readonly<{ email: string; password: string }>[];
}>;

const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const functions = ["developer", "operations", "security"];
const scopes = ["production", "payments", "data", "edge"];

/** Makes the team by the product's own verbs, in a database that no server has open. */
export async function makeTeam(choice: DatabaseChoice, signingIn: number): Promise<Team> {
  const opened = await openDatabase({ database: choice });
  try {
    handOver(Promise.resolve(opened));
    await migrate(opened, join(process.cwd(), "drizzle"));
    const { owner, workspaceId } = await makeWorkspace(opened);
    for (let turn = 2; turn < roundCount; turn += 1)
      await closedRound({ owner, workspaceId, scope: scopes[turn % scopes.length] ?? "", respondents: 3 });
    const { closedId, closingMs } = await closedRound({
      owner,
      workspaceId,
      scope: "everything",
      respondents: respondentCount,
    });
    const { openToken } = await openAs(owner, workspaceId, { scope: "everything", depth: "full" });
    const respondents = await joinAll(openToken, respondentCount);
    const people = [];
    for (let turn = 0; turn < signingIn; turn += 1) people.push(await makeAccount());
    return { owner, workspaceId, respondents, closedId, closingMs, people };
  } finally {
    await opened.close();
  }
}

async function joinAll(token: string | null, count: number): Promise<readonly Owner[]> {
  if (token === null) throw new Error("the round has no link");
  const joined: Owner[] = [];
  for (let turn = 0; turn < count; turn += 1)
    joined.push(await joinBy(token, functions[turn % functions.length] ?? "other"));
  return joined;
}

type Wanted = Readonly<{ owner: Person; workspaceId: string; scope: string; respondents: number }>;

async function closedRound({ owner, workspaceId, scope, respondents }: Wanted) {
  const { assessmentId, openToken } = await openAs(owner, workspaceId, { scope, depth: "full" });
  const joined = await joinAll(openToken, respondents);
  for (const [index, respondent] of joined.entries()) {
    const answers = questionnaire.controls.map(({ id }, at) => {
      const value = String((index * 7 + at * 3) % 5);
      return { questionId: id, value, was: null, base: 0 };
    });
    await saveAnswers(respondent.asks("assessment.answer"), answers);
  }
  const begun = performance.now();
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  return { closedId: assessmentId, closingMs: performance.now() - begun };
}
