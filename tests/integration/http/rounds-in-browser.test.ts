import { expect as expectPage, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { removeMember } from "@/lib/data/members";
import { inviteRespondents } from "@/lib/data/respondents";
import { closeRound } from "@/lib/data/rounds";
import { newId } from "@/lib/platform/ids";
import { storedOn } from "../../fixtures/assess-in-browser";
import { axeFaults } from "../../fixtures/axe-faults";
import { joinAsked, joinBy, openAs } from "../../fixtures/make-opened-round";
import type { Person } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceBrowser, type WorkspaceBrowser } from "../../fixtures/workspace-browser";

const core = questionnaireOf(currentQuestionnaireVersion).controls.filter(({ isCore }) => isCore);

let server: WorkspaceBrowser;

beforeAll(async () => {
  server = await startWorkspaceBrowser();
}, 300_000);

afterAll(() => server.stop());

/** Somebody who is asked by name and answers every core control with one level. */
async function answerAsked(
  lead: Person,
  asked: Readonly<{ assessmentId: string; workspaceId: string; jobFunction: string; level: string }>,
): Promise<void> {
  const { level } = asked;
  const who = await joinAsked(lead, asked);
  const inputs = core.map(({ id }) => ({ questionId: id, value: level, was: null, base: 0 }));
  await saveAnswers(who.asks("assessment.answer"), inputs);
}

test("a team of twelve answers, the lead closes, and the gap between job functions can be read", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const context = await server.browserOf(owner);
  const page = await context.newPage();
  await page.goto(`/workspaces/${workspaceId}/rounds`);
  await page.getByRole("link", { name: "Open a round" }).click();
  await page.getByLabel("Scope").fill("production EKS");
  await page.getByLabel("From how many on is something shown?").selectOption("3");
  await page.getByRole("button", { name: "Open the round" }).click();
  await expectPage(page.getByRole("heading", { level: 1, name: "production EKS" })).toBeVisible();
  await expectPage(page.getByRole("img", { name: "The link as a code for phones" })).toBeVisible();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const roundAddress = page.url();

  const phone = await (await server.browserOf(null, { viewport: { width: 375, height: 700 } })).newPage();
  await phone.goto(link);
  await expectPage(phone.getByText(/You came by the open link.*do not enter the team’s numbers/)).toBeVisible();
  const assess = await grant(owner.actor, "workspace.assess", workspaceId);
  const assessmentId = roundAddress.split("/").at(-1) ?? "";
  const dan = { assessmentId, people: [{ name: "Dan", email: null }], key: newId() };
  const { people } = await inviteRespondents(assess, dan);
  await phone.goto(`/join/${people[0]?.token}`);
  await expectPage(phone.getByText(/You came by the open link/)).toHaveCount(0);
  await expectPage(phone.getByText("at least three people")).toBeVisible();
  await expectPage(phone.getByText(/If everyone gives the same answer/)).toBeVisible();
  await phone.getByRole("radio", { name: "Developer" }).check();
  await phone.getByRole("button", { name: "Begin" }).click();
  await expectPage(phone).toHaveURL(/\/assess\/[0-9a-f-]{36}\/[a-z-]+$/);
  await phone.getByRole("radio", { name: /^4/ }).first().check();
  await phone
    .getByText(/^Add a note/)
    .first()
    .click();
  const note = phone.getByRole("textbox", { name: /^Note/ }).first();
  await expectPage(note).toHaveAccessibleDescription(/after closing, without your name, and only where at least 3/);
  await note.fill("we never wrote it down");
  await expectPage(phone.getByText(/✓ Saved/)).toBeVisible();
  await expectPage.poll(() => storedOn(phone, phone.url(), `note:${core[0]?.id}`)).toBe("we never wrote it down");
  await phone.goto(phone.url().replace(/[a-z-]+$/, "review"));
  await phone.getByRole("button", { name: "I am done" }).click();
  await expectPage(phone.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  await expectPage(phone.getByRole("link", { name: /report/i })).toHaveCount(0);

  await page.reload();
  await expectPage(page.getByText("1 of the 3 people needed has answered")).toBeVisible();
  await expectPage(page.getByText(/the report shows nothing. It needs answers from 3 people, and 1 has/)).toBeVisible();
  const levels = { developer: ["4", "4", "3"], operations: ["3", "2", "2", "2"], security: ["1", "1", "0", "1"] };
  for (const [jobFunction, given] of Object.entries(levels))
    for (const level of given) await answerAsked(owner, { workspaceId, assessmentId, jobFunction, level });

  await page.reload();
  await expectPage(page.getByText("12 people have answered, 3 are needed")).toBeVisible();
  await expectPage(page.getByText(/30 of 30 controls have answers from at least 3 of them/)).toBeVisible();
  await expectPage(page.getByText("Dan", { exact: true })).toBeVisible();
  await expectPage(page.getByText("Finished", { exact: true })).toBeVisible();
  expect(await page.content()).not.toContain("we never wrote it down");
  await page.getByText("Close it for good…").click();
  await page.getByRole("button", { name: "Yes, close the round" }).click();
  await expectPage(page.getByText(/of 100 by 12 respondents/)).toBeVisible();
  await page.getByRole("link", { name: "See the report" }).click();
  await expectPage(page.getByText(/Team report, 12 respondents/)).toBeVisible();
  await expectPage(page.getByText(/four developers/i).first()).toBeVisible();
  await expectPage(page.getByRole("link", { name: "To the round" })).toHaveAttribute(
    "href",
    new URL(roundAddress).pathname,
  );
  const notes = page.getByRole("region", { name: "Notes" });
  await expectPage(notes.getByText("we never wrote it down")).toBeVisible();
  await expectPage(notes).toContainText("without who wrote it");
  expect(await page.content()).not.toContain("Dan");

  await phone.reload();
  await expectPage(phone.getByRole("heading", { name: "The round is closed. Thank you" })).toBeVisible();
  await phone.getByRole("link", { name: "Look at your answers" }).click();
  await expectPage(phone.getByRole("radio", { name: /^4/ }).first()).toBeDisabled();
  await expectPage(phone.getByText("we never wrote it down")).toBeVisible();
  await expectPage(phone.getByRole("textbox")).toHaveCount(0);
}, 120_000);

test("PR-7 of five of one job function and one of another nothing of the one shows", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const { assessmentId } = await openAs(owner, workspaceId, { threshold: 5 });
  const asked = { workspaceId, assessmentId, jobFunction: "developer", level: "3" };
  for (let at = 0; at < 5; at += 1) await answerAsked(owner, asked);
  await answerAsked(owner, { ...asked, jobFunction: "security", level: "0" });
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  const page = await (await server.browserOf(owner)).newPage();
  await page.goto(`/report/${assessmentId}`);
  await expectPage(page.getByText(/Team report, 6 respondents/)).toBeVisible();
  await expectPage(page.getByText(/No job function can be shown separately/).first()).toBeVisible();
  const json = await (await page.request.get(`/report/${assessmentId}/report.json`)).text();
  expect(json).not.toMatch(/"id":\s*"(?:security|developer)"/);
}, 60_000);

test("AC-4 a member who is removed saves nothing more from the tab that is open", async () => {
  const team = await makeWorkspace(server.database);
  const member = await addMember(server.database, team, "member");
  const { assessmentId } = await openAs(team.owner, team.workspaceId);
  const page = await (await server.browserOf(member)).newPage();
  await page.goto(`/workspaces/${team.workspaceId}/rounds/${assessmentId}`);
  await page.getByText("Answer in this round yourself…").click();
  await expectPage(page.getByText(/If everyone gives the same answer/)).toBeVisible(); // as on the page of a link
  await page.getByRole("radio", { name: "Management" }).check();
  await page.getByRole("button", { name: "Start answering" }).click();
  await page.getByRole("radio", { name: /^2/ }).first().check();
  await expectPage(page.getByText(/✓ Saved/)).toBeVisible();
  await removeMember(await grant(team.owner.actor, "workspace.invite", team.workspaceId), member.id);
  await page.getByRole("radio", { name: /^3/ }).first().check();
  await expectPage(page.getByText("Not saved: you no longer have access here")).toBeVisible();
  const reloaded = await page.reload();
  expect(reloaded?.status()).toBe(404);
}, 60_000);

test("CO-3 two leads who close at once close it once, and both are told", async () => {
  const team = await makeWorkspace(server.database);
  const admin = await addMember(server.database, team, "admin");
  const { assessmentId } = await openAs(team.owner, team.workspaceId);
  const path = `/workspaces/${team.workspaceId}/rounds/${assessmentId}`;
  const both = await Promise.all(
    [team.owner, admin].map(async (person) => {
      const cookie = server.cookieOf(person);
      const posted = await postForm(server.origin, `${path}/close`, {}, { cookie });
      const notice = posted.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; ");
      const page = await fetch(`${server.origin}${path}`, { headers: { cookie: `${cookie}; ${notice}` } });
      return page.text();
    }),
  );
  const told = both.map((text) => /The round is closed\.|Somebody closed the round before you\./.exec(text)?.[0]);
  expect(told.toSorted()).toEqual(["Somebody closed the round before you.", "The round is closed."]);
}, 60_000);

test("CO-5 what was answered offline and came after closing is not counted, not lost unseen, and can be let go", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const { assessmentId, openToken } = await openAs(owner, workspaceId);
  const context = await server.browserOf(null);
  const page = await context.newPage();
  await page.goto(`/join/${openToken}`);
  await page.getByRole("radio", { name: "Security" }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("radio", { name: /^1/ }).first().check();
  await expectPage(page.getByText(/✓ Saved/)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("radio", { name: /^4/ }).first().check();
  await expectPage(page.getByText("Not saved yet: kept on this device, tried again")).toBeVisible();
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  await context.setOffline(false);
  await expectPage(page.getByText(/Not saved: the round is closed/)).toBeVisible();
  await page.getByRole("link", { name: "See what counts" }).click();
  await expectPage(page.getByText(/One answer was kept on this device and not saved/)).toBeVisible();
  await page.getByRole("link", { name: "Look at your answers" }).click();
  await expectPage(page.getByRole("radio", { name: /^1/ }).first()).toBeChecked();
  await page.getByRole("button", { name: "Forget them here" }).click();
  await expectPage(page.getByText(/kept on this device/)).toHaveCount(0);
}, 60_000);

test("a respondent without script joins, answers, is done, and is told what came too late", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const { assessmentId, people } = await openAs(owner, workspaceId, { people: [{ name: "Ann", email: null }] });
  const page = await (await server.browserOf(null, { javaScriptEnabled: false })).newPage();
  await page.goto(`/join/${people[0]?.token}`);
  await page.getByRole("radio", { name: "Operations or platform" }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  const first = page.url();
  await page.getByRole("radio", { name: /^2/ }).first().check();
  await page.getByRole("button", { name: /^Next/ }).click();
  await page.goto(first);
  await expectPage(page.getByRole("radio", { name: /^2/ }).first()).toBeChecked();
  await page.goto(`/assess/${assessmentId}/review`);
  await page.getByRole("button", { name: "I am done" }).click();
  await expectPage(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.goto(first);
  await page.getByRole("radio", { name: /^4/ }).first().check();
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  await page.getByRole("button", { name: /^Next/ }).click();
  await expectPage(page.getByText("These answers arrived after the round closed and are not counted:")).toBeVisible();
  await expectPage(page.getByRole("radio", { name: /^2/ }).first()).toBeChecked();
}, 60_000);

test("a link that another browser has used says so, and asks nothing", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const { people } = await openAs(owner, workspaceId, { people: [{ name: "Ann", email: null }] });
  await joinBy(people[0]?.token ?? "");
  const page = await (await server.browserOf(null)).newPage();
  await page.goto(`/join/${people[0]?.token}`);
  await expectPage(page.getByText(/Another browser has begun with this link/)).toBeVisible();
  await expectPage(page.getByRole("button", { name: "Begin" })).toHaveCount(0);
}, 60_000);

/** Passes axe and fits the phone. */
async function look(page: Page, name: string): Promise<void> {
  expect(await axeFaults(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(375);
}

test("every page of a round passes axe, light and dark, and fits a phone", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const options = { viewport: { width: 375, height: 700 } };
  const page = await (await server.browserOf(owner, options)).newPage();
  const base = `/workspaces/${workspaceId}/rounds`;
  const at = async (address: string, name: string) => {
    await page.goto(address);
    await look(page, name);
  };
  await at(base, "no-rounds");
  await at(`${base}/new`, "open");
  await page.getByLabel("Scope").fill("production EKS");
  await page.getByLabel("Who is asked").fill("Ann Lee, ann@example.org\nBen\nnobody@");
  await page.getByRole("button", { name: "Open the round" }).click();
  await expectPage(page.getByRole("link", { name: /One entry was left out/ })).toBeVisible();
  await look(page, "opened");
  const { assessmentId, openToken } = await openAs(owner, workspaceId, { scope: "payments" });
  await at(`${base}/${assessmentId}`, "round");
  const guest = await (await server.browserOf(null, options)).newPage();
  await guest.goto(`/join/${openToken}`);
  await look(guest, "join");
  await guest.getByRole("radio", { name: "Developer" }).check();
  await guest.getByRole("button", { name: "Begin" }).click();
  await look(guest, "question");
  const assess = `/assess/${assessmentId}`;
  await guest.goto(`${assess}/review`);
  await look(guest, "review");
  await guest.goto(`${assess}/finished`);
  await look(guest, "not-finished");
  for (const level of ["1", "2", "3"])
    await answerAsked(owner, { workspaceId, assessmentId, jobFunction: "developer", level });
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  await guest.reload();
  await look(guest, "closed");
  await guest.goto(`${assess}/network`);
  await look(guest, "closed-question");
  await at(`${base}/${assessmentId}`, "closed-round");
  await at(base, "rounds");
}, 180_000);
