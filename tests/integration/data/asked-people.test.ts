import { expect, test } from "vitest";
import type { Permission } from "@/lib/core/access/policy";
import { grant } from "@/lib/data/grant";
import { joinAsMember } from "@/lib/data/joining";
import { keepForm, readKeptForm } from "@/lib/data/kept-forms";
import { inviteRespondents, listRespondents } from "@/lib/data/respondents";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { openAs } from "../../fixtures/make-opened-round";
import { makeUser } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

eachDriver((database) => {
  const team = async () => {
    const made = await makeWorkspace(database());
    const { owner, workspaceId } = made;
    return { ...made, may: <P extends Permission>(permission: P) => grant(owner.actor, permission, workspaceId) };
  };

  const lou = { name: "Lou", email: "lou@example.org" };

  test("whoever is asked again in a round stays one respondent, however many ask at once", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId } = await openAs(owner, workspaceId, { people: [lou] });
    const people = [
      { ...lou, name: "Lou Again" },
      { name: "Max", email: "max@example.org" },
    ];
    const ask = async () => inviteRespondents(await may("workspace.assess"), { assessmentId, people, key: newId() });
    const made = await Promise.all([ask(), ask()]);
    expect(made.flatMap((one) => one.people.map(({ email }) => email))).toEqual(["max@example.org"]);
    expect(made.map(({ known }) => known.length).sort()).toEqual([1, 2]);
    expect(await listRespondents(await may("workspace.read"), assessmentId)).toHaveLength(2);
  });

  test("a member who answers already is not asked by their address", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId } = await openAs(owner, workspaceId, { people: [lou] });
    const member = await addMember(database(), { owner, workspaceId }, "member");
    const assess = await grant(member.actor, "workspace.assess", workspaceId);
    await joinAsMember(assess, { assessmentId, jobFunction: "developer" });
    const people = [{ name: null, email: member.email }];
    const made = await inviteRespondents(await may("workspace.assess"), { assessmentId, people, key: newId() });
    expect(made).toMatchObject({ people: [], known: people });
  });

  test("a long form is kept whole for its sender alone", async () => {
    const [sender, other] = [await makeUser(database()), await makeUser(database())];
    const form = { values: { people: "Ann Lee, ann@example.org\n".repeat(800) }, wrong: { people: "x" } };
    const key = await keepForm(sender.actor, form);
    expect(await readKeptForm(sender.actor, key ?? "")).toEqual(form);
    expect(await readKeptForm(other.actor, key ?? "")).toBeNull();
    expect(await keepForm({ kind: "nobody" }, form)).toBeNull();
  });
});
