import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveAnswers } from "@/lib/data/answers";
import { readRoom } from "@/lib/data/rooms";
import { revealStep, showStep } from "@/lib/data/workshops";
import { eachDriver } from "../../fixtures/database";
import { answerOn, joinPhone, makeWorkshop, quickControls } from "../../fixtures/make-workshop";

const a = quickControls[0]?.id ?? "";

eachDriver((database) => {
  test("CO-3 an answer that meets its revealing is in it or is told that it came too late, and none lands after", async () => {
    let late = 0;
    let landed = 0;
    for (let at = 0; at < 12; at += 1) {
      const open = await makeWorkshop(database());
      const { assessmentId } = open;
      const phones = [];
      for (let one = 0; one < 8; one += 1) phones.push(await joinPhone(open));
      await showStep(await open.led(), { assessmentId, shown: a });
      for (const phone of phones.slice(0, 3)) await answerOn(phone, a, "2");
      const led = await open.led();
      const kinds: string[] = [];
      const saves = await Promise.all(
        phones.slice(3).map(async (phone) => ({ phone, granted: await phone.may("assessment.answer") })),
      );
      const save = async ({ phone, granted }: (typeof saves)[number]) => {
        // Revealing looks once before it reveals: whoever looks as often meets it, whoever looks more comes after.
        for (let look = 0; look <= at / 4; look += 1) await readRoom(granted, assessmentId);
        const { outcomes } = await saveAnswers(phone.asks("assessment.answer"), [
          { questionId: a, value: "4", was: null, base: 0 },
        ]);
        kinds.push(outcomes[0]?.kind ?? "none");
      };
      const reveal = () => revealStep(led, { assessmentId, shown: a });
      const starts = saves.map((one) => () => save(one));
      await Promise.all([...starts.slice(0, at % 6), reveal, ...starts.slice(at % 6)].map((start) => start()));
      for (const phone of phones.slice(7)) kinds.push(await answerOn(phone, a, "3", 1));
      const saved = kinds.filter((kind) => kind === "saved").length;
      late += kinds.filter((kind) => kind === "revealed").length;
      landed += saved;
      expect(kinds.every((kind) => kind === "saved" || kind === "revealed")).toBe(true);
      expect(kinds.at(-1)).toBe("revealed");
      expect((await open.room()).steps).toMatchObject([{ spread: { answered: 3 + saved } }]);
    }
    expect(late).toBeGreaterThan(12);
    expect(landed).toBeGreaterThan(0);
  }, 120_000);

  test("CO-3 revealing waits for whoever is saving", async () => {
    const open = await makeWorkshop(database());
    const { assessmentId } = open;
    const phones = [await joinPhone(open), await joinPhone(open), await joinPhone(open)];
    await showStep(await open.led(), { assessmentId, shown: a });
    for (const phone of phones.slice(1)) await answerOn(phone, a, "2");
    const led = await open.led();
    const { actor } = await (phones[0] ?? (await joinPhone(open))).may("assessment.answer");
    const given = JSON.stringify([{ question_id: a, value: "4", base: 0 }]);
    const { revealing, isWaiting } = await database().asActor(actor, async (tx) => {
      await tx.execute(sql`select save_answers(${assessmentId}, ${given}::text::jsonb)`);
      const begun = revealStep(led, { assessmentId, shown: a });
      // On the embedded database every transaction waits for the one before.
      if (database().driver === "pglite") return { revealing: begun, isWaiting: true };
      let found = false;
      for (let look = 0; look < 500 && !found; look += 1) {
        const { rows } = await tx.execute(sql`
          select count(*)::int as waiting from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`);
        found = rows[0]?.waiting === 1;
      }
      return { revealing: begun, isWaiting: found };
    });
    expect(isWaiting).toBe(true);
    expect(await revealing).toBe(1);
    expect((await open.room()).steps).toMatchObject([{ spread: { answered: 3 } }]);
  });
});
