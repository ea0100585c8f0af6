import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Actor, nobody } from "@/lib/core/access/actor";
import { readCode } from "@/lib/core/workshop/code";
import { listAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { endJoinLink, renewJoinLink } from "@/lib/data/join-links";
import { joinAsMember } from "@/lib/data/joining";
import { inviteRespondents, listRespondents } from "@/lib/data/respondents";
import { readRoom, readRoomState } from "@/lib/data/rooms";
import { readRoundReport } from "@/lib/data/round-reports";
import { closeRound, listRounds, readRound } from "@/lib/data/rounds";
import { findWorkshop, joinWorkshop, readWorkshopOffer } from "@/lib/data/workshop-joining";
import { agreeStep, closeWorkshop, openWorkshop, revealStep, saveRoomNotes, showStep } from "@/lib/data/workshops";
import { networkOf } from "@/lib/platform/client-network";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { openAs } from "../../fixtures/make-opened-round";
import { makeUser } from "../../fixtures/make-user";
import {
  answerOn,
  joinPhone,
  makeWorkshop,
  newWorkshop,
  type OpenWorkshop,
  quickControls,
} from "../../fixtures/make-workshop";
import { addMember } from "../../fixtures/make-workspace";

const [first, second, third] = quickControls;
if (first === undefined || second === undefined || third === undefined) throw new Error("there are core controls");
const a = first.id;
const b = second.id;

async function join(open: OpenWorkshop, many: number) {
  const phones = [];
  for (let at = 0; at < many; at += 1) phones.push(await joinPhone(open));
  return phones;
}

eachDriver((database) => {
  const opened = (given = {}) => makeWorkshop(database(), given);
  const show = async (open: OpenWorkshop, shown: string) =>
    showStep(await open.led(), { assessmentId: open.assessmentId, shown });
  const reveal = async (open: OpenWorkshop, shown: string) =>
    revealStep(await open.led(), { assessmentId: open.assessmentId, shown });
  const agree = async (open: OpenWorkshop, questionId: string, agreed: "0" | "3" | "unsure", base = 0) =>
    agreeStep(await open.led(), { assessmentId: open.assessmentId, questionId, agreed, base });

  test("CO-1 opening with one key makes one workshop with a code that people can type", async () => {
    const { led, team } = await opened();
    const wanted = newWorkshop({ scope: "payments" });
    const made = await Promise.all([1, 2, 3].map(async () => openWorkshop(await led(), wanted)));
    expect(new Set(made).size).toBe(1);
    const { code } = await readRoom(await led(), made[0] ?? "");
    expect(readCode(code ?? "")).toBe(code);
    const other = openWorkshop(await led(), { ...wanted, depth: "full" });
    await expect(other).rejects.toThrow("another request");
    const read = await grant(team.owner.actor, "workspace.read", team.workspaceId);
    expect(await listRounds(read, "workshop")).toHaveLength(2);
    expect(await listRounds(read)).toEqual([]);
  });

  test("people join by the code alone, as guests, once a browser", async () => {
    const open = await opened();
    const { code } = await open.room();
    const typed = ` ${code?.slice(0, 3).toLowerCase()}-${code?.slice(3)}`;
    expect(await readWorkshopOffer(nobody, { code: typed, network: null })).toMatchObject({
      workspaceName: "Payments",
      scope: "production EKS",
      isMine: false,
    });
    const phone = await joinPhone(open);
    const { actor } = await phone.may("assessment.answer");
    expect(await readWorkshopOffer(actor, { code: code ?? "", network: null })).toMatchObject({ isMine: true });
    const again = joinWorkshop(actor, { code: code ?? "", network: null });
    expect(await again).toMatchObject({ outcome: "already" });
    expect(await readRoomState(await open.led(), open.assessmentId)).toEqual({ version: 1, joined: 1, ready: 0 });
  });

  test("wrong codes from one network are limited, and right ones are not", async () => {
    const { room } = await opened();
    const { code } = await room();
    const network = networkOf(`10.0.0.${Math.floor(Math.random() * 250)}`);
    for (let at = 0; at < 60; at += 1) expect(await findWorkshop(nobody, { code: code ?? "", network })).toBe(true);
    const guess = code === "AAAAAA" ? "CCCCCC" : "AAAAAA";
    for (let at = 0; at < 40; at += 1) expect(await findWorkshop(nobody, { code: guess, network })).toBe(false);
    await expect(findWorkshop(nobody, { code: guess, network })).rejects.toThrow("too many");
    await expect(readWorkshopOffer(nobody, { code: code ?? "", network })).rejects.toThrow("too many");
  });

  test("what is asked can be answered, what is revealed is frozen, and nothing shows before", async () => {
    const open = await opened();
    const [ann, ben, cem] = await join(open, 3);
    if (ann === undefined || ben === undefined || cem === undefined) throw new Error("three joined");
    expect(await answerOn(ann, a, "1")).toBe("revealed");
    expect(await show(open, a)).toBe(true);
    expect(await answerOn(ann, a, "1")).toBe("saved");
    expect(await answerOn(ann, b, "1")).toBe("revealed");
    expect(await answerOn(ben, a, "4")).toBe("saved");
    expect(await readRoomState(await ann.may("assessment.answer"), open.assessmentId)).toMatchObject({
      joined: 3,
      ready: 2,
    });
    expect(await reveal(open, a)).toBe(0);
    expect((await open.room()).steps).toMatchObject([{ questionId: a, isRevealed: false, spread: null }]);
    expect(await answerOn(cem, a, "unsure")).toBe("saved");
    expect(await reveal(open, a)).toBe(1);
    expect(await answerOn(ann, a, "2", 1)).toBe("revealed");
    const spread = { answered: 3, bins: [{ from: "none", to: 4, count: 3 }], mean: null, agreement: null };
    expect((await open.room()).steps).toMatchObject([{ isRevealed: true, spread }]);
    const phone = await readRoom(await ann.may("assessment.answer"), open.assessmentId);
    expect(phone).toMatchObject({ steps: [{ spread }], code: null });
  });

  test("T13 what the database gives out of a revealed control has no count below the threshold and no job function", async () => {
    const open = await opened();
    const phones = await join(open, 4);
    await show(open, a);
    for (const [at, phone] of phones.entries()) await answerOn(phone, a, ["0", "1", "3", "4"][at] ?? "");
    await reveal(open, a);
    const actors: Actor[] = [open.lead.actor];
    for (const phone of phones) actors.push((await phone.may("assessment.answer")).actor);
    for (const actor of actors) {
      const { rows } = await database().asActor(actor, async (tx) =>
        tx.execute(sql`select read_room(${open.assessmentId})::text as room`),
      );
      const text = JSON.stringify(rows);
      expect(text).not.toMatch(/jobFunction|job_function|token/);
      for (const [, count] of text.matchAll(/count\\": (\d+)/g)) expect([0, 4]).toContain(Number(count));
    }
  });

  test("the lead's notes are kept beside what another screen wrote, after closing too, and no phone reads them", async () => {
    const open = await opened();
    const { assessmentId } = open;
    const ann = await joinPhone(open);
    await show(open, a);
    const note = async (text: string | null, was: string | null) =>
      saveRoomNotes(await open.led(), { assessmentId, notes: [{ questionId: a, note: text, was }] });
    const stored = async () => (await open.room()).steps.find(({ questionId }) => questionId === a)?.note;
    expect(await note("mine", null)).toEqual([]);
    expect(await note("theirs", null)).toEqual([a]);
    expect(await stored()).toBe("mine\n\ntheirs");
    expect(await note("theirs", "mine")).toEqual([a]);
    expect(await note("both", "mine\n\ntheirs\n\ntheirs")).toEqual([]);
    expect(await note("both", "mine")).toEqual([]); // sent twice
    await closeWorkshop(await open.led(), assessmentId);
    expect(await note("after", "both")).toEqual([]);
    expect(await stored()).toBe("after");
    expect(await note(null, "after")).toEqual([]);
    expect(await stored()).toBeNull();
    await note("secret", null);
    expect(JSON.stringify(await readRoom(await ann.may("assessment.answer"), assessmentId))).not.toContain("secret");
    const member = await addMember(database(), open.team, "member");
    const may = await grant(member.actor, "workspace.assess", open.team.workspaceId);
    await expect(saveRoomNotes(may, { assessmentId, notes: [] })).rejects.toThrow("not found");
  });

  test("a domain is shown and revealed at once, but for what too few have answered", async () => {
    const domain = first.domainId;
    const own = quickControls.filter(({ domainId }) => domainId === domain);
    const open = await opened({ domainIds: [domain] });
    const phones = await join(open, 3);
    await show(open, domain);
    for (const phone of phones) for (const { id } of own.slice(1)) await answerOn(phone, id, "2");
    expect(await readRoomState(await open.led(), open.assessmentId)).toMatchObject({ ready: 0 });
    expect(await reveal(open, domain)).toBe(own.length - 1);
    expect(await answerOn(phones[0] ?? (await joinPhone(open)), own[0]?.id ?? "", "2")).toBe("saved");
    const elsewhere = quickControls.find(({ domainId }) => domainId !== domain)?.id ?? "";
    await expect(show(open, elsewhere)).rejects.toThrow("invalid");
  });

  test("the room's agreement is recorded on the revision that the screen showed, and only once it is revealed", async () => {
    const open = await opened();
    const phones = await join(open, 2);
    const ann = await joinPhone(open);
    phones.push(ann);
    await show(open, a);
    for (const phone of phones) await answerOn(phone, a, "2");
    await expect(agree(open, a, "3")).rejects.toThrow("not found");
    await reveal(open, a);
    expect(await agree(open, a, "3")).toBe("agreed");
    expect(await agree(open, a, "3")).toBe("same");
    expect(await agree(open, a, "0")).toBe("conflict");
    expect(await agree(open, a, "unsure", 1)).toBe("agreed");
    const phone = await readRoom(await ann.may("assessment.answer"), open.assessmentId);
    expect(phone.steps).toMatchObject([{ questionId: a, agreed: "unsure", note: null }]);
    expect((await open.room()).steps).toMatchObject([{ revision: 2 }]);
  });

  test("closing makes the report with the agreed levels, ends the code, and lets nobody in or on", async () => {
    const open = await opened();
    const { code } = await open.room();
    const ann = await joinPhone(open);
    const phones = [ann, ...(await join(open, 2))];
    for (const id of [a, b]) {
      await show(open, id);
      for (const [at, phone] of phones.entries()) await answerOn(phone, id, String(at));
      await reveal(open, id);
    }
    await agree(open, a, "3");
    expect(await closeWorkshop(await open.led(), open.assessmentId)).toBe(true);
    expect(await closeWorkshop(await open.led(), open.assessmentId)).toBe(false);
    const read = await grant(open.lead.actor, "workspace.read", open.team.workspaceId);
    const { made } = await readRoundReport(read, open.assessmentId);
    if (made.kind !== "shown") throw new Error(made.reason);
    const { controls, team } = made.report;
    expect(controls.find(({ id }) => id === a)).toMatchObject({ state: "known", level: 3 });
    expect(controls.find(({ id }) => id === b)).toMatchObject({
      state: "known",
      levelBand: { from: 0, to: 1.5 },
    });
    expect(team.workshop).toMatchObject({ revealed: 2, agreed: [{ controlId: a, token: "3" }], domains: null });
    expect(team).toMatchObject({ respondents: 3, threshold: 3, trend: null });
    expect(await findWorkshop(nobody, { code: code ?? "", network: null })).toBe(false);
    expect(await answerOn(ann, quickControls[2]?.id ?? "", "1")).toBe("closed");
    expect(await show(open, quickControls[2]?.id ?? "")).toBe(false);
    expect(await reveal(open, b)).toBe(0);
    expect(await agree(open, a, "0", 1)).toBe("closed");
    const over = await readRoom(await ann.may("assessment.answer"), open.assessmentId);
    expect(over).toMatchObject({ isClosed: true, code: null });
    expect(over.steps.map(({ spread }) => spread)).toEqual([null, null]);
    const events = (
      await listAudit(await grant(open.lead.actor, "workspace.audit", open.team.workspaceId), {
        before: null,
        most: 50,
      })
    ).map(({ event }) => event);
    expect(events.filter((event) => event.startsWith("workshop.")).toReversed()).toEqual(
      ["opened", "revealed", "revealed", "agreed", "closed"].map((one) => `workshop.${one}`),
    );
  });

  test("a round is no workshop and a workshop no round, through every verb of either", async () => {
    const open = await opened();
    const { assessmentId, team, led } = open;
    const read = () => grant(team.owner.actor, "workspace.read", team.workspaceId);
    await expect(readRound(await read(), assessmentId)).rejects.toThrow("not found");
    await expect(renewJoinLink(await led(), { assessmentId, key: newId() })).rejects.toThrow("not found");
    await expect(endJoinLink(await led(), assessmentId)).rejects.toThrow("not found");
    const people = [{ name: "Ann", email: null }];
    await expect(inviteRespondents(await led(), { assessmentId, people, key: newId() })).rejects.toThrow("not found");
    expect(await listRespondents(await read(), assessmentId)).toEqual([]);
    await expect(joinAsMember(await led(), { assessmentId, jobFunction: "developer" })).rejects.toThrow("not found");
    await expect(closeRound(await led(), assessmentId)).rejects.toThrow("not found");
    const { assessmentId: round } = await openAs(open.lead, team.workspaceId);
    await expect(readRoom(await led(), round)).rejects.toThrow("not found");
    await expect(readRoomState(await led(), round)).rejects.toThrow("not found");
    await expect(showStep(await led(), { assessmentId: round, shown: a })).rejects.toThrow("not found");
    await expect(revealStep(await led(), { assessmentId: round, shown: a })).rejects.toThrow("not found");
    await expect(closeWorkshop(await led(), round)).rejects.toThrow("not found");
  });

  test("nobody but its lead, owners and admins steers a workshop", async () => {
    const open = await opened();
    const { assessmentId, team } = open;
    await show(open, a);
    const stranger = await makeUser(database());
    await expect(grant(stranger.actor, "workspace.assess", team.workspaceId)).rejects.toThrow("not found");
    const viewer = await addMember(database(), team, "viewer");
    await expect(grant(viewer.actor, "workspace.assess", team.workspaceId)).rejects.toThrow("not found");
    const member = await addMember(database(), team, "member");
    const may = await grant(member.actor, "workspace.assess", team.workspaceId);
    for (const attempt of [
      () => readRoom(may, assessmentId),
      () => readRoomState(may, assessmentId),
      () => showStep(may, { assessmentId, shown: b }),
      () => revealStep(may, { assessmentId, shown: a }),
      () => agreeStep(may, { assessmentId, questionId: a, agreed: "1", base: 0 }),
      () => closeWorkshop(may, assessmentId),
    ])
      await expect(attempt()).rejects.toThrow("not found");
    const other = await opened();
    await expect(readRoom(await other.led(), assessmentId)).rejects.toThrow("not found");
    await expect(showStep(await other.led(), { assessmentId, shown: b })).rejects.toThrow("not found");
    const admin = await addMember(database(), team, "admin");
    const led = await grant(admin.actor, "workspace.assess", team.workspaceId);
    expect(await showStep(led, { assessmentId, shown: b })).toBe(true);
    const outsider = await joinPhone(other);
    await expect(outsider.may("assessment.answer")).resolves.toBeDefined();
    const theirs = await outsider.may("assessment.answer");
    await expect(readRoom(theirs, assessmentId)).rejects.toThrow("not found");
    await expect(readRoomState(theirs, assessmentId)).rejects.toThrow("not found");
  });
});
