import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessRoleSchema } from "@/lib/core/access/policy";
import { grant } from "@/lib/data/grant";
import { createInvitations, listInvitations } from "@/lib/data/invitations";
import { listRespondents } from "@/lib/data/respondents";
import { closeRound } from "@/lib/data/rounds";
import { listScopes } from "@/lib/data/scopes";
import { openWorkshop, showStep } from "@/lib/data/workshops";
import { newId } from "@/lib/platform/ids";
import { matrix } from "../../fixtures/doors";
import { openAs } from "../../fixtures/make-opened-round";
import { makeUser, type Person } from "../../fixtures/make-user";
import { answerAndReveal, newWorkshop, quickControls } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

const marker = "marker-that-no-stranger-reads";

let server: WorkspaceServer;
let stranger: Person;

beforeAll(async () => {
  server = await startWorkspaceServer();
  stranger = await makeUser(server.database, { name: "Stranger" });
}, 300_000);

afterAll(async () => {
  await server.stop();
});

/** A workspace with somebody in each access role, a member to act on and an invitation. */
async function makeStage(route = "") {
  const team = await makeWorkspace(server.database, marker);
  const people: Record<string, Person> = { owner: team.owner, stranger };
  for (const role of accessRoleSchema.options.slice(1)) people[role] = await addMember(server.database, team, role);
  const subject = await addMember(server.database, team, "viewer");
  const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
  await createInvitations(invite, { kind: "link", mostUses: 5, accessRole: "viewer", key: newId() });
  const [invitation] = await listInvitations(invite);
  const asked = { scope: marker, people: [{ name: marker, email: null }] };
  const { assessmentId } = await openAs(team.owner, team.workspaceId, asked);
  const read = await grant(team.owner.actor, "workspace.read", team.workspaceId);
  const [respondent] = await listRespondents(read, assessmentId);
  const [scope] = await listScopes(read);
  const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
  const workshopId = await openWorkshop(assess, newWorkshop({ scope: marker }));
  const shown = quickControls[0]?.id ?? "";
  await showStep(assess, { assessmentId: workshopId, shown });
  if (route.includes("/trend/")) await closeRound(assess, assessmentId);
  if (route.endsWith("/agree")) await answerAndReveal(assess, workshopId, shown);
  const ids = { assessmentId, workshopId, respondentId: respondent?.id ?? "", scopeId: scope?.id ?? "" };
  return { team, people, subject, invitationId: invitation?.id ?? "", ids };
}

type Stage = Awaited<ReturnType<typeof makeStage>>;

const fields = {
  key: newId(),
  name: marker,
  typedName: marker,
  scope: "production",
  depth: "quick",
  kind: "link",
  mostUses: "3",
  accessRole: "member",
  isSecondFactorNeeded: "no",
  linksOfLeaver: "end",
  targetProfile: "baseline",
  threshold: "5",
  answerBy: "",
  people: marker,
  jobFunction: "developer",
  isMarked: "yes",
  shown: quickControls[0]?.id ?? "",
  questionId: quickControls[0]?.id ?? "",
  agreed: "3",
  note: "",
  base: "0",
};

function knock(
  route: string,
  { team, subject, invitationId, ids }: Stage,
  cookie: string,
  workspaceId = team.workspaceId,
) {
  const path = route
    .replace("[workspaceId]", workspaceId)
    .replace("[userId]", subject.id)
    .replace("[invitationId]", invitationId)
    .replace("[assessmentId]", route.includes("/workshops/") ? ids.workshopId : ids.assessmentId)
    .replace("[respondentId]", ids.respondentId)
    .replace("[scopeId]", ids.scopeId)
    .replace("[chartId]", "rounds");
  const { origin } = server;
  if (matrix[route]?.method === "POST") return postForm(origin, path, { ...fields, key: newId() }, { cookie });
  return fetch(`${origin}${path}`, { redirect: "manual", headers: { cookie } });
}

const doors = Object.entries(matrix).flatMap(([route, { workspace }]) =>
  workspace === undefined ? [] : [[route, workspace] as const],
);

test("AC-3 every door of a workspace says what each access role may", () => {
  const about = Object.keys(matrix).filter((route) => route.includes("[workspaceId]"));
  expect(doors.map(([route]) => route)).toEqual(about);
  expect(about.length).toBeGreaterThan(10);
});

describe.each(doors)("%s", (route, expected) => {
  test.each([...accessRoleSchema.options, "stranger"] as const)("AC-3 %s gets the matrix's answer", async (role) => {
    const stage = await makeStage(route);
    const response = await knock(route, stage, server.cookieOf(stage.people[role] ?? stranger));
    const text = await response.text();
    expect(response.status, text.slice(0, 300)).toBe(expected[role]);
    if (role === "stranger") expect(text).not.toContain(marker);
  });

  test("AC-1 to a stranger a workspace is as one that never was", async () => {
    const stage = await makeStage(route);
    const cookie = server.cookieOf(stranger);
    const theirs = await knock(route, stage, cookie);
    const nothings = await knock(route, stage, cookie, newId());
    expect(theirs.status).toBe(nothings.status);
    const shape = async (response: Response) =>
      (await response.text()).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/g, "id").length;
    const difference = Math.abs((await shape(theirs)) - (await shape(nothings)));
    expect(difference).toBeLessThan(40); // React's names of a rendering differ by some letters
  });
});

test("AC-4 after a member is removed no request of theirs that starts later changes or shows anything", async () => {
  const { team, people }: { team: Team; people: Record<string, Person> } = await makeStage();
  const member = people.member ?? stranger;
  const cookie = server.cookieOf(member);
  const begin = () =>
    postForm(
      server.origin,
      `/workspaces/${team.workspaceId}/assess`,
      { scope: "x", depth: "quick", key: newId() },
      { cookie },
    );
  expect((await begin()).status).toBe(303);
  const removed = await postForm(
    server.origin,
    `/workspaces/${team.workspaceId}/members/${member.id}/remove`,
    {},
    { cookie: server.cookieOf(team.owner) },
  );
  expect(removed.status).toBe(303);
  expect((await begin()).status).toBe(404);
  const page = await fetch(`${server.origin}/workspaces/${team.workspaceId}`, { headers: { cookie } });
  expect(page.status).toBe(404);
  expect(await page.text()).not.toContain(marker);
});

test("a workspace's assessment is read by a viewer and answered by a member", async () => {
  const { team, people } = await makeStage();
  const cookie = (role: string) => server.cookieOf(people[role] ?? stranger);
  const begun = await postForm(
    server.origin,
    `/workspaces/${team.workspaceId}/assess`,
    { scope: "production", depth: "quick", key: newId() },
    { cookie: cookie("member") },
  );
  const id = /\/assess\/([0-9a-f-]{36})\//.exec(begun.headers.get("location") ?? "")?.[1] ?? "";
  const save = (role: string) =>
    fetch(`${server.origin}/assess/${id}/answers`, {
      method: "POST",
      headers: { cookie: cookie(role), origin: server.origin, "content-type": "application/json" },
      body: JSON.stringify({
        answers: [{ questionId: "policy.pod-security-standards", value: "3", was: null, base: 0 }],
      }),
    });
  expect((await save("viewer")).status).toBe(404);
  expect((await save("stranger")).status).toBe(404);
  expect((await save("member")).status).toBe(200);
  const read = (role: string) => fetch(`${server.origin}/report/${id}`, { headers: { cookie: cookie(role) } });
  expect((await read("viewer")).status).toBe(200);
  expect((await read("stranger")).status).toBe(404);
});
