import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { nobody } from "@/lib/core/access/actor";
import { grant } from "@/lib/data/grant";
import {
  acceptInvitation,
  createInvitations,
  endInvitation,
  listInvitations,
  readInvitation,
} from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import { newId } from "@/lib/platform/ids";
import { newToken } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeUser } from "../../fixtures/make-user";
import { makeWorkspace } from "../../fixtures/make-workspace";

const _rules = { name: "Payments", isSecondFactorNeeded: false, linksOfLeaver: "end" } as const;

eachDriver((database) => {
  test("AU-6 an invitation is for the verified address that it names, once", async () => {
    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const invited = await makeUser(database());
    const other = await makeUser(database());
    const {
      made: [made],
    } = await createInvitations(invite, {
      kind: "addresses",
      emails: [invited.email],
      accessRole: "member",
      key: newId(),
    });
    const token = made?.token ?? "";
    expect(await readInvitation(nobody, token)).toEqual({
      workspaceId: team.workspaceId,
      workspaceName: "Payments",
      accessRole: "member",
      email: invited.email,
      inviterName: team.owner.name,
    });
    expect(await acceptInvitation(other.actor, token, null)).toMatchObject({ outcome: "other-address" });
    await expect(acceptInvitation({ kind: "guest", id: newId() }, token, null)).rejects.toThrow("not found");
    expect(await acceptInvitation(invited.actor, token, null)).toEqual({
      outcome: "joined",
      workspaceId: team.workspaceId,
    });
    await expect(acceptInvitation(invited.actor, token, null)).rejects.toThrow("not found");
    await expect(readInvitation(nobody, token)).rejects.toThrow("not found");
  });

  test("AU-6 an address that was never verified cannot accept", async () => {
    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const person = await makeUser(database(), { isVerified: false });
    const {
      made: [made],
    } = await createInvitations(invite, { kind: "link", mostUses: 5, accessRole: "viewer", key: newId() });
    expect(await acceptInvitation(person.actor, made?.token ?? "", null)).toMatchObject({ outcome: "other-address" });
  });

  test("a link lets so many in and no more, however many press at once, and the same person once", async () => {
    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const {
      made: [made],
    } = await createInvitations(invite, { kind: "link", mostUses: 3, accessRole: "viewer", key: newId() });
    const token = made?.token ?? "";
    const people = await Promise.all(Array.from({ length: 6 }, () => makeUser(database())));
    const [first] = people;
    if (first === undefined) throw new Error("six people");
    await acceptInvitation(first.actor, token, null);
    expect(await acceptInvitation(first.actor, token, null)).toMatchObject({ outcome: "already" });
    const rest = await Promise.allSettled(people.slice(1).map(({ actor }) => acceptInvitation(actor, token, null)));
    expect(rest.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const read = await grant(team.owner.actor, "workspace.read", team.workspaceId);
    expect(await listMembers(read)).toHaveLength(4);
  });

  test("an invitation that was ended, renewed or is older than seven days opens nothing", async () => {
    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const make = async (email: string) => {
      const {
        made: [made],
      } = await createInvitations(invite, {
        kind: "addresses",
        emails: [email],
        accessRole: "member",
        key: newId(),
      });
      return made?.token ?? "";
    };
    const first = await make("ann@example.org");
    const renewed = await make("ann@example.org");
    await expect(readInvitation(nobody, first)).rejects.toThrow("not found");
    const [listed, ...more] = await listInvitations(invite);
    expect(more).toEqual([]);
    await endInvitation(invite, listed?.id ?? "");
    await expect(readInvitation(nobody, renewed)).rejects.toThrow("not found");
    await expect(endInvitation(invite, listed?.id ?? "")).rejects.toThrow("not found");
    const old = await make("bob@example.org");
    await database().asActor(team.owner.actor, async (tx) =>
      tx.execute(sql`update invitation set expires_at = now() - interval '1 second' where email = 'bob@example.org'`),
    );
    await expect(readInvitation(nobody, old)).rejects.toThrow("not found");
    await expect(readInvitation(nobody, newToken("i"))).rejects.toThrow("not found");
    await expect(readInvitation(nobody, "x")).rejects.toThrow("not found");
  });

  test("AC-2 an invitation of another workspace cannot be ended from this one", async () => {
    const ours = await makeWorkspace(database());
    const theirs = await makeWorkspace(database());
    const theirInvite = await grant(theirs.owner.actor, "workspace.invite", theirs.workspaceId);
    await createInvitations(theirInvite, { kind: "link", mostUses: 1, accessRole: "viewer", key: newId() });
    const [listed] = await listInvitations(theirInvite);
    const ourInvite = await grant(ours.owner.actor, "workspace.invite", ours.workspaceId);
    await expect(endInvitation(ourInvite, listed?.id ?? "")).rejects.toThrow("not found");
    expect(await listInvitations(theirInvite)).toHaveLength(1);
  });

  test("AU-6 a workspace invites twenty a day, and one request with a key invites once", async () => {
    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const emails = Array.from({ length: 10 }, (_, index) => `person${index}@example.org`);
    const key = newId();
    const ask = { kind: "addresses", emails, accessRole: "member", key } as const;
    expect(await createInvitations(invite, ask)).toEqual(await createInvitations(invite, ask));
    expect(await listInvitations(invite)).toHaveLength(10);
    const more = [...emails.slice(1), "last@example.org", "beyond@example.org"];
    const { made, beyond } = await createInvitations(invite, { ...ask, emails: more, key: newId() });
    expect(made).toHaveLength(10);
    expect(beyond).toEqual(["beyond@example.org"]);
    await expect(createInvitations(invite, { ...ask, emails: ["one-more@example.org"], key: newId() })).rejects.toThrow(
      "too many",
    );
    expect(await listInvitations(invite)).toHaveLength(11);
  });
});
