import { expect as expectPage, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";
import { grant } from "@/lib/data/grant";
import { renewJoinLink } from "@/lib/data/join-links";
import { joinAsMember } from "@/lib/data/joining";
import { listRespondents } from "@/lib/data/respondents";
import { newId } from "@/lib/platform/ids";
import { storedOn } from "../../fixtures/assess-in-browser";
import { openAs } from "../../fixtures/make-opened-round";
import type { Person } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { setBack } from "../../fixtures/past-policies";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceBrowser, type WorkspaceBrowser } from "../../fixtures/workspace-browser";

let server: WorkspaceBrowser;

beforeAll(async () => {
  server = await startWorkspaceBrowser();
}, 300_000);

afterAll(() => server.stop());

const control = "supply-chain.image-signing";

/** A round that Petra and Quentin, members of one workspace, both answer, and the address of one of its pages. */
async function roundOfTwo() {
  const team = await makeWorkspace(server.database);
  const petra = await addMember(server.database, team, "member");
  const quentin = await addMember(server.database, team, "member");
  const { assessmentId, openToken } = await openAs(team.owner, team.workspaceId, { depth: "full" });
  for (const one of [petra, quentin]) {
    const may = await grant(one.actor, "workspace.assess", team.workspaceId);
    await joinAsMember(may, { assessmentId, jobFunction: "developer" });
  }
  return { ...team, petra, quentin, assessmentId, openToken, address: `/assess/${assessmentId}/supply-chain` };
}

/** Puts another person, or nobody, in the place of whoever is signed in in this browser. */
async function signInAs(page: Page, person: Person | null): Promise<void> {
  await page.context().clearCookies();
  if (person === null) return;
  const [name = "", value = ""] = server.cookieOf(person).split("=", 2);
  await page.context().addCookies([{ name, value, url: server.origin }]);
}

const fieldOf = (page: Page) => page.locator(`[data-question="${control}"]`);
const noteOf = (page: Page) => page.locator(`[data-question="note:${control}"]`);
const saved = (page: Page) => expectPage(page.getByText(/✓ Saved/)).toBeVisible();

async function answer(page: Page, level: number): Promise<void> {
  await fieldOf(page)
    .getByRole("radio", { name: new RegExp(`^${level}`) })
    .check();
}

async function writeNote(page: Page, text: string): Promise<void> {
  await noteOf(page)
    .first()
    .evaluate((details) => details.setAttribute("open", ""));
  await noteOf(page).getByRole("textbox").fill(text);
}

async function storedFor(person: Person, assessmentId: string): Promise<readonly unknown[]> {
  const { answers } = await readAssessmentWithAnswers(await grant(person.actor, "assessment.answer", assessmentId));
  return answers.map(({ questionId, token }) => [questionId, token]);
}

test("a colleague who signs in on the same browser sees nothing of what was answered before, and it counts for nobody else", async () => {
  const { petra, quentin, address } = await roundOfTwo();
  const page = await (await server.browserOf(petra)).newPage();
  await page.goto(address);
  await answer(page, 1);
  await writeNote(page, "ask Mallory");
  await saved(page);
  await expectPage.poll(() => storedOn(page, address, `note:${control}`)).toBe("ask Mallory");

  await signInAs(page, quentin);
  await page.goto(address);
  await expectPage(page.getByText("Saved as you answer")).toBeVisible();
  await expectPage(fieldOf(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await expectPage(noteOf(page).locator("textarea")).toHaveValue("");
  await answer(page, 3);
  await saved(page);
  expect(await storedOn(page, address, control)).toBe("3");

  await signInAs(page, petra);
  await page.goto(address);
  expect(await storedOn(page, address, control)).toBe("1");
  await expectPage(fieldOf(page).getByRole("radio", { name: /^1/ })).toBeChecked();
});

test("what waits to be sent is sent for the person who gave it alone", async () => {
  const { petra, quentin, address } = await roundOfTwo();
  const page = await (await server.browserOf(petra)).newPage();
  await page.goto(address);
  await page.route("**/answers", (route) => route.abort());
  await answer(page, 2);
  await writeNote(page, "not for Quentin");
  await expectPage(page.getByText(/Not saved yet/)).toBeVisible();
  await page.unroute("**/answers");

  await signInAs(page, quentin);
  await page.goto(address);
  await page.waitForTimeout(3500); // longer than it rests before it sends what is left
  expect(await storedOn(page, address, control)).toBeNull();
  expect(await storedOn(page, address, `note:${control}`)).toBeNull();

  await signInAs(page, petra);
  await page.goto(address);
  await expectPage(fieldOf(page).getByRole("radio", { name: /^2/ })).toBeChecked();
  await expectPage.poll(() => storedOn(page, address, control)).toBe("2");
  await expectPage.poll(() => storedOn(page, address, `note:${control}`)).toBe("not for Quentin");
});

test("a page of one person does not save into the response of another who signed in in another tab", async () => {
  const { petra, quentin, address } = await roundOfTwo();
  const context = await server.browserOf(petra);
  const page = await context.newPage();
  await page.goto(address);
  await signInAs(page, quentin);
  await answer(page, 4);
  await expectPage(page.getByText("Not saved: somebody else is signed in here now.")).toBeVisible();
  await expectPage(page.getByText(/answer is kept on this device/)).toBeVisible();
  expect(await storedOn(page, address, control)).toBeNull();
  await signInAs(page, petra);
  await page.reload();
  await expectPage.poll(() => storedOn(page, address, control)).toBe("4");
});

test("two personal links opened one after the other in a browser share nothing", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const { people, assessmentId } = await openAs(owner, workspaceId, {
    depth: "full",
    people: ["Anna", "Bernd"].map((name) => ({ name, email: null })),
  });
  const page = await (await server.browserOf(null)).newPage();
  const begin = async (token = "") => {
    await page.context().clearCookies();
    await page.goto(`/join/${token}`);
    await page.getByRole("radio", { name: "Developer" }).check();
    await page.getByRole("button", { name: "Begin" }).click();
    await expectPage(page).toHaveURL(/\/assess\//);
    await page.goto(`/assess/${assessmentId}/supply-chain`);
  };
  await begin(people[0]?.token);
  await answer(page, 0);
  await writeNote(page, "Anna's");
  await saved(page);
  await begin(people[1]?.token);
  await expectPage(page.getByText("Saved as you answer")).toBeVisible();
  await expectPage(fieldOf(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await expectPage(noteOf(page).locator("textarea")).toHaveValue("");
});

test("a form without script of one person is refused with the cookies of another, and gives back what was typed", async () => {
  const { petra, quentin, assessmentId, address } = await roundOfTwo();
  const page = await (
    await fetch(`${server.origin}${address}`, { headers: { cookie: server.cookieOf(petra) } })
  ).text();
  const response = /name="response" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const id = `note:${control}`;
  const form = {
    response,
    isPersons: "yes",
    next: "review",
    [`answer.${id}`]: "Petra typed this",
    [`was.${id}`]: "",
    [`base.${id}`]: "0",
  };
  const path = `/assess/${assessmentId}/answers`;
  const other = await postForm(server.origin, path, form, { cookie: server.cookieOf(quentin), accept: "text/html" });
  expect(other.status).toBe(409);
  expect(await other.text()).toContain("Petra typed this");
  const out = await postForm(server.origin, path, form, { accept: "text/html" });
  expect(out.status).toBe(401);
  const said = await out.text();
  expect(said).toContain("You are signed out");
  expect(said).toContain("Petra typed this");
  expect(said).toContain(`/sign-in?next=${encodeURIComponent(address)}`);
  expect(await storedFor(quentin, assessmentId)).toEqual([]);
  expect(await storedFor(petra, assessmentId)).toEqual([]);
  const own = await postForm(server.origin, path, form, { cookie: server.cookieOf(petra) });
  expect(own.status).toBe(303);
  expect(await storedFor(petra, assessmentId)).toEqual([[id, "Petra typed this"]]);
});

test("a session that ends in the middle of a form says so, keeps the answers and leads back", async () => {
  const { petra, address } = await roundOfTwo();
  const page = await (await server.browserOf(petra)).newPage();
  await page.goto(address);
  await answer(page, 1);
  await saved(page);
  await signInAs(page, null);
  await answer(page, 3);
  await expectPage(page.getByText("You are signed out.")).toBeVisible();
  await expectPage(page.getByText(/answer is kept on this device/)).toBeVisible();
  const way = page.getByRole("region", { name: "Save and go on" }).getByRole("link", { name: "Sign in" });
  expect(await way.getAttribute("href")).toBe(`/sign-in?${new URLSearchParams({ next: address })}`);
  await page.reload();
  await expectPage(page.getByText(/answer to this assessment is kept on this device/)).toBeVisible();
  expect(await page.getByRole("main").getByRole("link", { name: "sign in" }).getAttribute("href")).toBe(
    `/sign-in?${new URLSearchParams({ next: address })}`,
  );
  await signInAs(page, petra);
  await page.goto(address);
  await expectPage.poll(() => storedOn(page, address, control)).toBe("3");
});

test("signing out empties the storage by script, of another tab too", async () => {
  const { petra, address } = await roundOfTwo();
  const context = await server.browserOf(petra);
  // As over plain http, where browsers ignore it.
  await context.route("**/sign-out", async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const { "clear-site-data": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const page = await context.newPage();
  await page.goto(address);
  await answer(page, 1);
  await saved(page);
  const other = await context.newPage();
  await other.goto("/account", { waitUntil: "networkidle" }); // its script listens by then
  expect(await other.evaluate(() => Object.keys(localStorage).length)).toBe(1);
  await other.getByRole("button", { name: "Sign out" }).click();
  await expectPage(other).toHaveURL("/");
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expectPage(page.getByRole("heading", { name: "There is nothing here that you can open" })).toBeVisible({
    timeout: 15_000,
  });
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("after a backup was restored a page shows what the server holds, and offers what it had confirmed", async () => {
  const { petra, assessmentId, address } = await roundOfTwo();
  const page = await (await server.browserOf(petra)).newPage();
  await page.goto(address);
  await answer(page, 1);
  await saved(page);
  await answer(page, 4);
  await expectPage.poll(() => storedOn(page, address, control)).toBe("4");
  await setBack(server.database, { assessmentId, questionId: control, value: "1" });
  await page.reload();
  await expectPage(page.getByText("An older state of the server was restored")).toBeVisible();
  await expectPage(fieldOf(page).getByRole("radio", { name: /^1/ })).toBeChecked();
  await fieldOf(page).getByRole("button", { name: "Use mine" }).click();
  await expectPage.poll(() => storedOn(page, address, control)).toBe("4");
});

test("beginning by a link is done once, however often it is tapped", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const { people, assessmentId } = await openAs(owner, workspaceId, { people: [{ name: "Anna", email: null }] });
  const may = await grant(owner.actor, "workspace.assess", workspaceId);
  const { openToken } = await renewJoinLink(may, { assessmentId, key: newId() });
  for (const token of [people[0]?.token, openToken]) {
    const page = await (await fetch(`${server.origin}/join/${token}`)).text();
    const key = /name="key" value="([^"]*)"/.exec(page)?.[1] ?? "";
    const tap = () => postForm(server.origin, `/join/${token}/start`, { key, name: "", jobFunction: "developer" });
    const taps = await Promise.all([tap(), tap(), tap()]);
    taps.push(await tap());
    for (const { headers } of taps) expect(headers.get("location")).toMatch(/^\/assess\//);
    expect(new Set(taps.map(({ headers }) => headers.getSetCookie()[0]?.split(";")[0])).size).toBe(1);
  }
  const begun = await listRespondents(may, assessmentId);
  expect(begun.map(({ standing }) => standing)).toEqual(["begun", "begun"]);
});

test("an assessment is begun once, however often the form is tapped, and again with another scope", async () => {
  const page = await (await fetch(`${server.origin}/assess`)).text();
  const key = /name="key" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const tap = (scope: string) => postForm(server.origin, "/assess/start", { key, scope, depth: "quick" });
  const taps = await Promise.all([tap("one"), tap("one"), tap("one")]);
  expect(new Set(taps.map(({ headers }) => headers.get("location"))).size).toBe(1);
  const other = await tap("two");
  expect(other.headers.get("location")).not.toBe(taps[0]?.headers.get("location"));
});
