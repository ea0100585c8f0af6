import { afterAll, beforeAll, expect, test } from "vitest";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { inviteRespondents } from "@/lib/data/respondents";
import { readRoom } from "@/lib/data/rooms";
import { closeRound } from "@/lib/data/rounds";
import { openWorkshop, revealStep, saveRoomNotes, showStep } from "@/lib/data/workshops";
import { newId } from "@/lib/platform/ids";
import { guestCookieOf, type Owner } from "../../fixtures/make-assessment";
import { joinBy, openAs } from "../../fixtures/make-opened-round";
import { makeShareLink } from "../../fixtures/make-share-link";
import { makeUser } from "../../fixtures/make-user";
import { answerOn, joinPhone, newWorkshop, quickControls } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

const [first] = quickControls;
if (first === undefined) throw new Error("there are core controls");
const { id: control, domainId } = first;

/** Values that may stand in some readers' bytes and must not in others'. */
const roomNote = "marker-of-a-room-note";
const note = "marker-of-a-note";
const names = "marker-of-a-name";

let server: WorkspaceServer;
let team: Team;
let readers: Readonly<Record<"lead" | "member" | "viewer" | "stranger" | "nobody", string>>;

beforeAll(async () => {
  server = await startWorkspaceServer();
  team = await makeWorkspace(server.database);
  const cookie = async (role: "member" | "viewer") => server.cookieOf(await addMember(server.database, team, role));
  readers = {
    lead: server.cookieOf(team.owner),
    member: await cookie("member"),
    viewer: await cookie("viewer"),
    stranger: server.cookieOf(await makeUser(server.database)),
    nobody: "",
  };
}, 300_000);

afterAll(() => server.stop());

const cookieOf = (who: Owner) => guestCookieOf(who, server.origin);

/** What a browser gets of an address: as a page and as flight data; of a file the same twice. */
async function bytesOf(path: string, cookie: string): Promise<string> {
  const texts = [];
  for (const more of [{}, { rsc: "1" }]) {
    const response = await fetch(`${server.origin}${path}`, { redirect: "manual", headers: { cookie, ...more } });
    texts.push(await response.text());
  }
  // Flight data stands in pages as strings of a script.
  return texts.join("\n").replaceAll('\\"', '"');
}

/** Keys of what the server knows and no screen of a room or a round shows. */
const keys =
  /"(?:token|jobFunction|job_function|revealed|spread|bins|steps|answers|responses|responseId|respondentId|tokenHash|headline|workspaceName|leadName|joinTokenHash|byOpenLink|isOpen|notApplicable)":/;

const assess = () => grant(team.owner.actor, "workspace.assess", team.workspaceId);

test("T13 of a revealed control every screen of a workshop gets the merged counts that it shows, and no more", async () => {
  const assessmentId = await openWorkshop(await assess(), newWorkshop());
  const room = async () => readRoom(await assess(), assessmentId);
  const phones = [];
  for (const level of ["0", "1", "3", "4"]) phones.push({ level, who: await joinPhone({ room }) });
  await showStep(await assess(), { assessmentId, shown: first.id });
  for (const { level, who } of phones) await answerOn(who, first.id, level);
  await revealStep(await assess(), { assessmentId, shown: first.id });
  await saveRoomNotes(await assess(), { assessmentId, notes: [{ questionId: first.id, note: roomNote, was: null }] });
  const screen = `/workspaces/${team.workspaceId}/workshops/${assessmentId}`;
  const page = `/assess/${assessmentId}/workshop`;
  const { code } = await room();
  const all = [...phones.map(({ who }) => cookieOf(who)), ...Object.values(readers)];
  for (const cookie of all) {
    for (const path of [screen, `${screen}/state`, page, `${page}/state`, `/workshop/${code}`]) {
      const bytes = await bytesOf(path, cookie);
      expect(bytes, path).not.toMatch(keys);
      expect(bytes, path).not.toContain(roomNote); // not on the projected screen either
      expect(bytes, path).not.toMatch(/"count":[12]\b/);
    }
    const notes = await bytesOf(`${screen}/notes`, cookie);
    expect(notes.includes(roomNote)).toBe(cookie === readers.lead);
  }
  const shown = await bytesOf(page, cookieOf(phones[0]?.who ?? (await joinPhone({ room }))));
  expect(shown).toContain("Too few phones answered to show how the answers are spread");
  expect(shown).toContain('"state":{"version"');
  for (const cookie of [readers.member, readers.viewer, readers.stranger, readers.nobody])
    expect(await bytesOf(screen, cookie)).not.toContain(code ?? "");
}, 120_000);

/** A round of three people by personal links and one browser of the open link, each with notes. */
async function answeredRound() {
  const { assessmentId, openToken } = await openAs(team.owner, team.workspaceId, { scope: `round ${newId()}` });
  const people = [1, 2, 3].map((at) => ({ name: `${names} ${at}`, email: null }));
  const asked = await inviteRespondents(await assess(), { assessmentId, people, key: newId() });
  const tokens = asked.people.map(({ token }) => token);
  const guests = [];
  for (const [at, token] of [...tokens, openToken ?? ""].entries()) {
    const who = await joinBy(token, at === 0 ? "security" : "developer");
    const inputs = quickControls.map(({ id }) => ({ questionId: id, value: String(at), was: null, base: 0 }));
    const own = { questionId: noteIdOf(control), value: `${note} ${at}`, was: null, base: 0 };
    await saveAnswers(who.asks("assessment.answer"), [...inputs, own]);
    guests.push({ at, cookie: cookieOf(who) });
  }
  return { assessmentId, guests, joinLinks: [...tokens, openToken ?? ""] };
}

/** What somebody gets of an open round's page: notes of their own alone, and names only where the lead sees who is asked. */
function checkOpen(
  bytes: string,
  { path, whose, seesNames }: Readonly<{ path: string; whose: number | null; seesNames: boolean }>,
) {
  if (!path.endsWith(".json")) expect(bytes, path).not.toMatch(keys);
  const notes = [...bytes.matchAll(new RegExp(`${note} (\\d)`, "g"))].map(([, by]) => Number(by));
  expect(
    notes.filter((by) => by !== whose),
    path,
  ).toEqual([]);
  if (!seesNames) expect(bytes, path).not.toContain(names);
}

test("T13 before a round closes nobody gets an answer, a note or a name of somebody else, but the lead the names", async () => {
  const { assessmentId, guests, joinLinks } = await answeredRound();
  const round = `/workspaces/${team.workspaceId}/rounds`;
  const own = `/assess/${assessmentId}`;
  const pages = [
    round,
    `${round}/${assessmentId}`,
    own,
    `${own}/${domainId}`,
    `${own}/review`,
    `${own}/finished`,
    `/report/${assessmentId}`,
    `/report/${assessmentId}/report.json`,
    `/report/${assessmentId}/report.csv`,
    `/workspaces/${team.workspaceId}/trend`,
    `/workspaces/${team.workspaceId}/export.json`,
    ...joinLinks.map((token) => `/join/${token}`),
  ];
  const all = [...Object.values(readers).map((cookie) => ({ at: null, cookie })), ...guests];
  for (const { at: whose, cookie } of all) {
    for (const path of pages) {
      const isLeads = cookie === readers.lead && (path === `${round}/${assessmentId}` || path.endsWith("/export.json"));
      // A personal link greets by name whoever holds it.
      checkOpen(await bytesOf(path, cookie), { path, whose, seesNames: isLeads || path.startsWith("/join/") });
    }
  }
}, 180_000);

const files = ["", "/report.json", "/report.csv"];

/** What nobody gets of a closed round's report. */
async function closedBytes(path: string, file: string, cookie: string): Promise<string> {
  const bytes = await bytesOf(`${path}${file}`, cookie);
  expect(bytes, path).not.toContain(names);
  expect(bytes, path).not.toContain(`${note} 3`); // of the open link: in no number, and no note
  if (file === "") expect(bytes, path).not.toMatch(keys);
  return bytes;
}

test("T13 a closed round's report gives no names, and notes to those alone who may read it", async () => {
  const { assessmentId, guests } = await answeredRound();
  await closeRound(await assess(), assessmentId);
  const outside = [readers.stranger, readers.nobody, ...guests.map(({ cookie }) => cookie)];
  for (const file of files) {
    for (const cookie of [readers.lead, readers.member, readers.viewer])
      expect(await closedBytes(`/report/${assessmentId}`, file, cookie)).toContain(first.title);
    for (const cookie of outside)
      expect(await closedBytes(`/report/${assessmentId}`, file, cookie)).not.toContain(note);
  }
}, 180_000);

test.each([
  { detail: "summary", areNotesShown: false },
  { detail: "full", areNotesShown: false },
  { detail: "full", areNotesShown: true },
] as const)(
  "T13 a share link gives what its detail says: $detail, notes $areNotesShown",
  async (given) => {
    const { assessmentId } = await answeredRound();
    await closeRound(await assess(), assessmentId);
    const share = await grant(team.owner.actor, "assessment.share", assessmentId);
    const { linkId, token } = await makeShareLink(share, { ...given, isScopeShown: false });
    const visit = await fetch(`${server.origin}/shared/${token}`, { redirect: "manual" });
    const cookie = visit.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const texts = [];
    for (const file of files) texts.push(await closedBytes(`/shared/view/${linkId}`, file, cookie));
    const all = texts.join("\n");
    expect(all).not.toContain(assessmentId);
    expect(all).not.toContain(team.workspaceId);
    expect(all.includes(note)).toBe(given.areNotesShown);
    expect(/"controlId"|"isLeads"|"histogram"/.test(all)).toBe(given.detail === "full");
    expect(await bytesOf(`/shared/view/${linkId}`, "")).not.toContain("respondents");
  },
  120_000,
);
