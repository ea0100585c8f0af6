import { join } from "node:path";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { NewRound } from "@/lib/core/team/new-round";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import type { MadeLinks } from "@/lib/data/join-links";
import { closeRound } from "@/lib/data/rounds";
import { handOver, openDatabase } from "@/lib/db/client";
import type { Database } from "@/lib/db/database";
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
    await forgetTurns(opened);
    const { closedId, closingMs } = await closedRound({
      owner,
      workspaceId,
      scope: "everything",
      respondents: respondentCount,
    });
    await forgetTurns(opened);
    const open = await openAs(owner, workspaceId, { ...asked(respondentCount), scope: "everything", depth: "full" });
    const respondents = await joinAll(open);
    const people = [];
    for (let turn = 0; turn < signingIn; turn += 1) people.push(await makeAccount());
    return { owner, workspaceId, respondents, closedId, closingMs, people };
  } finally {
    await opened.close();
  }
}

/** More people are asked here than a workspace may ask in a day. */
async function forgetTurns(opened: Database): Promise<void> {
  await opened.asOwner(async (run) => {
    await run("ALTER TABLE rate_limit NO FORCE ROW LEVEL SECURITY");
    await run("DELETE FROM rate_limit");
    await run("ALTER TABLE rate_limit FORCE ROW LEVEL SECURITY");
  });
}

/** As many people as are to count, each by a link of their own. */
function asked(count: number): Pick<NewRound, "people"> {
  return { people: Array.from({ length: count }, (_, at) => ({ name: `Person ${at}`, email: null })) };
}

async function joinAll({ people }: Pick<MadeLinks, "people">): Promise<readonly Owner[]> {
  const joined: Owner[] = [];
  for (const [turn, { token }] of people.entries())
    joined.push(await joinBy(token, functions[turn % functions.length] ?? "other"));
  return joined;
}

type Wanted = Readonly<{ owner: Person; workspaceId: string; scope: string; respondents: number }>;

async function closedRound({ owner, workspaceId, scope, respondents }: Wanted) {
  const opened = await openAs(owner, workspaceId, { ...asked(respondents), scope, depth: "full" });
  const { assessmentId } = opened;
  const joined = await joinAll(opened);
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
