import { expect as expectPage } from "@playwright/test";
import { afterAll, beforeAll, test } from "vitest";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { closeRound } from "@/lib/data/rounds";
import { joinAsked, openAs } from "../../fixtures/make-opened-round";
import { quickControls } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { startWorkspaceBrowser, type WorkspaceBrowser } from "../../fixtures/workspace-browser";

let server: WorkspaceBrowser;

beforeAll(async () => {
  server = await startWorkspaceBrowser();
}, 300_000);

afterAll(() => server.stop());

test("a round that shows nothing can be reopened by its lead, a viewer only reads, and the lead chooses what is marked", async () => {
  const team = await makeWorkspace(server.database);
  const { assessmentId } = await openAs(team.owner, team.workspaceId, { threshold: 3 });
  const path = `/workspaces/${team.workspaceId}/rounds/${assessmentId}`;
  const page = await (await server.browserOf(team.owner)).newPage();
  await page.goto(path);
  await expectPage(page.getByText(/marks your answers to the survey questions as the lead’s/).first()).toBeVisible();
  await page.getByRole("button", { name: "Do not mark my answers" }).click();
  await expectPage(page.getByRole("button", { name: "Mark my answers as the lead’s" })).toBeVisible();
  await page.getByText("Close it for good…").click();
  await page.getByRole("button", { name: "Yes, close the round" }).click();
  await expectPage(page.getByText(/Fewer than three people answered/)).toBeVisible();
  const viewer = await addMember(server.database, team, "viewer");
  const reading = await (await server.browserOf(viewer)).newPage();
  await reading.goto(path);
  await expectPage(reading.getByRole("button", { name: "Reopen round" })).toHaveCount(0);
  await page.getByRole("button", { name: "Reopen round" }).click();
  await expectPage(page.getByText("The round is open again.")).toBeVisible();
  await reading.goto(path);
  await expectPage(reading.getByText("0 of the 3 people needed have answered")).toBeVisible();
  await expectPage(reading.getByText("Answer in this round yourself…")).toHaveCount(0);
  const inputs = quickControls.map(({ id }) => ({ questionId: id, value: "2", was: null, base: 0 }));
  for (let at = 0; at < 3; at += 1) {
    const who = await joinAsked(team.owner, { workspaceId: team.workspaceId, assessmentId });
    await saveAnswers(who.asks("assessment.answer"), inputs);
  }
  await closeRound(await grant(team.owner.actor, "workspace.assess", team.workspaceId), assessmentId);
  await page.goto(path);
  await expectPage(page.getByRole("link", { name: "See the report" })).toBeVisible();
  await expectPage(page.getByRole("button", { name: "Reopen round" })).toHaveCount(0);
}, 60_000);
