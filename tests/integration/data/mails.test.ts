import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { accounts, nobody, system } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { grant } from "@/lib/data/grant";
import { createInvitations, listInvitations, readInvitation } from "@/lib/data/invitations";
import { joinAsMember, readJoinOffer } from "@/lib/data/joining";
import { deliverMails, queueNotice } from "@/lib/data/mails";
import { inviteRespondents, listRespondents, reissueRespondentLink, remindRespondents } from "@/lib/data/respondents";
import type { RoundMails } from "@/lib/data/round-mails";
import { openRound } from "@/lib/data/rounds";
import { newId } from "@/lib/platform/ids";
import type { Mail } from "@/lib/platform/mail";
import { eachDriver } from "../../fixtures/database";
import { newRound } from "../../fixtures/make-opened-round";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { ageRespondents } from "../../fixtures/past-policies";

const mails: RoundMails = {
  asking: (_, to, token) => ({ to, subject: "asking", text: token }),
  reminder: (_, to, token) => ({ to, subject: "reminder", text: token }),
  replaced: (_, to, token) => ({ to, subject: "replaced", text: token }),
  goOn: (_, to, assessmentId) => ({ to, subject: "go on", text: assessmentId }),
};

/** An error as nodemailer throws it. */
const refusal = (responseCode: number, command: string) =>
  Object.assign(new Error("not taken"), { responseCode, command, response: `${responseCode} not taken` });

eachDriver((database) => {
  let sent: Mail[] = [];
  let fault: Error | null = null;
  const send = async (mail: Mail) => {
    if (fault !== null) throw fault;
    sent.push(mail);
  };
  const deliver = () => deliverMails(system, send);
  /** Makes every waiting mail due. */
  const wait = () => database().asOwner((run) => run("UPDATE mail SET next_at = now() - interval '1 second'"));

  beforeEach(async () => {
    fault = null;
    await deliver();
    sent = [];
  });

  const team = async (email = `${newId()}@example.org`) => {
    const made = await makeWorkspace(database());
    const { owner, workspaceId } = made;
    const may = <P extends Permission>(permission: P) => grant(owner.actor, permission, workspaceId);
    const people = [{ name: "Ann", email }];
    const round = await openRound(await may("workspace.assess"), newRound({ people }), mails);
    const listed = async () => (await listRespondents(await may("workspace.read"), round.assessmentId))[0];
    const remind = async () => {
      const { assessmentId } = round;
      await ageRespondents(database(), assessmentId, "21 hours");
      return remindRespondents(await may("workspace.assess"), { assessmentId, key: newId() }, mails);
    };
    return { ...made, may, ...round, email, listed, remind, first: round.people[0]?.token ?? "" };
  };

  const opens = async (token: string) =>
    readJoinOffer(nobody, nobody, token).then(
      ({ standing }) => standing === "open",
      () => false,
    );

  test("a mail is queued with its change, sent once however many deliver, and its state stands beside the person", async () => {
    const { listed, email, first } = await team();
    expect((await listed())?.mail).toEqual({ state: "queued", failure: null });
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(sent).toEqual([{ to: email, subject: "asking", text: first }]);
    expect((await listed())?.mail).toEqual({ state: "sent", failure: null });
  });

  test("what waits is unreadable in the database, and what was taken is gone from it", async () => {
    const { email, first } = await team();
    const rows = () =>
      database().asOwner((run) => run("SELECT encode(sealed, 'escape') AS line FROM mail WHERE sealed IS NOT NULL"));
    const waiting = JSON.stringify(await rows());
    expect(waiting.length).toBeGreaterThan(100);
    for (const secret of [email, first, "asking"]) expect(waiting).not.toContain(secret);
    await deliver();
    expect(await rows()).toEqual([]);
  });

  test("a mail that is not taken is tried again, and one that a process died with too", async () => {
    const { listed, email } = await team();
    fault = refusal(421, "CONN");
    await deliver();
    expect((await listed())?.mail).toEqual({ state: "queued", failure: "no-answer" });
    fault = null;
    await deliver();
    expect(sent).toEqual([]); // not before its pause is over
    await wait();
    await database().asActor(system, async (tx) => tx.execute(sql`select * from take_mail()`)); // and dies
    await deliver();
    expect(sent).toEqual([]);
    await wait();
    await deliver();
    expect(sent.map(({ to }) => to)).toEqual([email]);
  });

  test("a refused address is named, and asking again does not wait for a day", async () => {
    const { listed, remind } = await team();
    fault = refusal(550, "RCPT TO");
    await deliver();
    expect(await listed()).toMatchObject({ mail: { state: "failed", failure: "address-unknown" }, mayRemind: true });
    fault = null;
    expect((await remind()).people).toHaveLength(1);
  });

  test("a reminder's link replaces the one before only when its mail was taken", async () => {
    const { first, remind, listed } = await team();
    await deliver();
    const [reminded] = (await remind()).people;
    const second = reminded?.token ?? "";
    expect([await opens(first), await opens(second)]).toEqual([true, true]);
    fault = refusal(550, "RCPT TO");
    await deliver();
    expect([await opens(first), await opens(second)]).toEqual([true, false]);
    expect(await listed()).toMatchObject({ reminders: 0, mayRemind: true });
    fault = null;
    const third = (await remind()).people[0]?.token ?? "";
    await deliver();
    expect([await opens(first), await opens(third)]).toEqual([false, true]);
  });

  test("a link that the lead hands on ends those before it and the mail on its way", async () => {
    const { may, assessmentId, first, listed } = await team();
    const respondentId = (await listed())?.id ?? "";
    const made = await reissueRespondentLink(await may("workspace.assess"), {
      assessmentId,
      respondentId,
      key: newId(),
    });
    await deliver();
    expect(sent).toEqual([]);
    expect([await opens(first), await opens(made.people[0]?.token ?? "")]).toEqual([false, true]);
  });

  test("one mailbox gets ten mails a day, whatever is added to its name; further links are handed on", async () => {
    const mailbox = newId();
    const { may, assessmentId } = await team(`${mailbox}@example.org`);
    const people = Array.from({ length: 12 }, (_, i) => ({ name: null, email: `${mailbox}+${i}@example.org` }));
    const made = await inviteRespondents(await may("workspace.assess"), { assessmentId, people, key: newId() }, mails);
    expect(made.people.filter(({ isMailed }) => isMailed)).toHaveLength(9);
    const listed = await listRespondents(await may("workspace.read"), assessmentId);
    expect(listed.filter(({ mail }) => mail?.failure === "limit")).toHaveLength(3);
  });

  test("an invitation's link replaces the one before when its mail was taken", async () => {
    const { may } = await team();
    const email = `${newId()}@example.org`;
    const write = (_: unknown, to: string, token: string): Mail => ({ to, subject: "invitation", text: token });
    const invite = async () => {
      const asked = { kind: "addresses", emails: [email], accessRole: "member", key: newId() } as const;
      return (await createInvitations(await may("workspace.invite"), asked, write)).made[0]?.token ?? "";
    };
    const first = await invite();
    await deliver();
    const second = await invite();
    expect((await readInvitation(nobody, first)).email).toBe(email);
    await deliver();
    await expect(readInvitation(nobody, first)).rejects.toThrow("not found");
    expect((await readInvitation(nobody, second)).email).toBe(email);
    expect((await listInvitations(await may("workspace.invite"))).map(({ mail }) => mail?.state)).toEqual(["sent"]);
  });

  test("a member who was asked by address is the one who was asked, whichever way they come", async () => {
    const { owner, workspaceId, may } = await team();
    const member = await addMember(database(), { owner, workspaceId }, "member");
    const people = [{ name: "Max", email: member.email }];
    const { assessmentId } = await openRound(
      await may("workspace.assess"),
      newRound({ people, scope: "other" }),
      mails,
    );
    const read = await grant(member.actor, "workspace.assess", workspaceId);
    await joinAsMember(read, { assessmentId, jobFunction: "developer" });
    const listed = await listRespondents(await may("workspace.read"), assessmentId);
    expect(listed).toMatchObject([{ name: "Max", via: "personal", standing: "begun" }]);
  });

  test("nobody but the system takes a mail, and nobody reads what one says", async () => {
    const { owner } = await team();
    for (const actor of [owner.actor, accounts, nobody]) {
      const { rows } = await database().asActor(actor, async (tx) => tx.execute(sql`select * from take_mail()`));
      expect(rows).toEqual([]);
      await deliverMails(actor, send);
      const read = database().asActor(actor, async (tx) => tx.execute(sql`select sealed from mail`));
      await expect(read).rejects.toThrow();
    }
    expect(sent).toEqual([]);
  });

  test("a mail about an account leaves nothing behind", async () => {
    await queueNotice(accounts, { to: "ann@example.org", subject: "changed", text: "x" });
    await deliver();
    expect(sent).toMatchObject([{ subject: "changed" }]);
    expect(await database().asOwner((run) => run("SELECT id FROM mail WHERE kind = 'account'"))).toEqual([]);
  });
});
