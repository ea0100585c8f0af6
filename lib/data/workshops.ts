import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { parseAnswer } from "@/lib/core/questionnaire/answer";
import { codeAlphabet, codeLength } from "@/lib/core/workshop/code";
import { type NewWorkshop, workshopThreshold } from "@/lib/core/workshop/new-workshop";
import { revealedControl } from "@/lib/core/workshop/revealed-control";
import type { Agreed, Room, RoomNote } from "@/lib/core/workshop/room";
import { roomControls } from "@/lib/core/workshop/room-controls";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce } from "@/lib/db/do-once";
import { recordAudit } from "@/lib/db/record-audit";
import { workshop } from "@/lib/db/schema/workshop";
import { takeTurn } from "@/lib/db/take-turn";
import { Busy, InvalidInput, NotFound } from "@/lib/platform/errors";
import { newCode } from "@/lib/platform/secrets";
import type { Grant } from "./grant";
import { readRoom } from "./rooms";
import { closeRound, insertRound } from "./rounds";

const openings = { name: "workshop", most: 50, seconds: 86_400 };
const openedSchema = z.object({ assessmentId: z.uuid() });

/** Opens a workshop led by this person, with a code to join it by. The same key opens one, however often it comes. */
export async function openWorkshop(
  grant: Grant<"workspace.assess">,
  { key, ...wanted }: NewWorkshop & Readonly<{ key: string }>,
): Promise<string> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  const { assessmentId } = await opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["open workshop", workspaceId, wanted] },
      {
        answer: openedSchema,
        work: async () => {
          await takeTurn(openings, workspaceId, grant, tx);
          const made = await insertRound(grant, tx, {
            ...wanted,
            kind: "workshop",
            threshold: workshopThreshold,
            answerBy: null,
            joinTokenHash: null,
          });
          await insertWorkshop(tx, made, wanted.domainIds);
          await recordAudit(tx, grant, {
            event: "workshop.opened",
            workspaceId,
            object: { kind: "round", id: made },
            details: { depth: wanted.depth, domains: wanted.domainIds?.length ?? null },
          });
          return { assessmentId: made };
        },
      },
    ),
  );
  return assessmentId;
}

/** A code that an open workshop has is not taken twice. */
async function insertWorkshop(
  tx: Transaction,
  assessmentId: string,
  domainIds: readonly string[] | null,
): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const made = await tx
      .insert(workshop)
      .values({
        assessmentId,
        code: newCode(codeAlphabet, codeLength),
        domainIds: domainIds === null ? null : [...domainIds],
      })
      .onConflictDoNothing()
      .returning({ id: workshop.assessmentId });
    if (made.length > 0) return;
  }
  throw new Busy(1);
}

type Step = Readonly<{ assessmentId: string; shown: string }>;

/** Turns the room to a control or a whole domain. False: the workshop is closed. */
export async function showStep(grant: Grant<"workspace.assess">, { assessmentId, shown }: Step): Promise<boolean> {
  const room = await readRoom(grant, assessmentId);
  const controls = controlsIn(room).filter(({ id, domainId }) => id === shown || domainId === shown);
  if (controls.length === 0) throw new InvalidInput(["shown"]);
  const ids = JSON.stringify(controls.map(({ id }) => id));
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`
      select show_step(${assessmentId}, ${shown}, array(select jsonb_array_elements_text(${ids}::text::jsonb))) as is_open`),
  );
  return openRows.parse(rows)[0].is_open;
}

const openRows = z.tuple([z.object({ is_open: z.boolean() })]);

/**
 * Reveals what the room looks at, where enough have answered, and keeps what every screen shows of it; answers to it are
 * frozen. Returns how many controls.
 */
export async function revealStep(grant: Grant<"workspace.assess">, { assessmentId, shown }: Step): Promise<number> {
  const { threshold } = await readRoom(grant, assessmentId);
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const { rows } = await tx.execute(sql`select reveal_step(${assessmentId}, ${shown}) as revealed`);
    const [{ revealed }] = revealedRows.parse(rows);
    const made = Object.entries(revealed ?? {}).map(
      ([controlId, counts]) => [controlId, revealedControl(controlId, counts, threshold)] as const,
    );
    if (made.length === 0) return 0;
    const kept = JSON.stringify(Object.fromEntries(made));
    await tx.execute(sql`select keep_spread(${assessmentId}, ${kept}::text::jsonb)`);
    await recordAudit(tx, grant, {
      event: "workshop.revealed",
      workspaceId,
      object: { kind: "round", id: assessmentId },
      details: { shown, controls: made.length },
    });
    return made.length;
  });
}

const revealedRows = z.tuple([
  z.object({ revealed: z.record(z.string(), z.record(z.string(), z.number())).nullable() }),
]);

type Agreement = Readonly<{ assessmentId: string; questionId: string; agreed: Agreed; base: number }>;

/** Records what the room agreed on about a revealed control, on the revision that the screen showed. */
export async function agreeStep(
  grant: Grant<"workspace.assess">,
  { assessmentId, questionId, agreed, base }: Agreement,
): Promise<"agreed" | "same" | "conflict" | "closed"> {
  const control = controlsIn(await readRoom(grant, assessmentId)).find(({ id }) => id === questionId);
  if (control === undefined) throw new NotFound("control");
  if (parseAnswer(control, agreed) === null) throw new InvalidInput(["agreed"]);
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const { rows } = await tx.execute(
      sql`select agree_step(${assessmentId}, ${questionId}, ${agreed}, ${base}) as outcome`,
    );
    const [{ outcome }] = agreedRows.parse(rows);
    if (outcome === null) throw new NotFound("revealed control");
    if (outcome === "agreed") {
      await recordAudit(tx, grant, {
        event: "workshop.agreed",
        workspaceId,
        object: { kind: "round", id: assessmentId },
        details: { control: questionId },
      });
    }
    return outcome;
  });
}

const agreedRows = z.tuple([z.object({ outcome: z.enum(["agreed", "same", "conflict", "closed"]).nullable() })]);

/** Keeps the lead's notes, open or closed. Returns the controls to which another screen wrote meanwhile: both notes stand. */
export async function saveRoomNotes(
  grant: Grant<"workspace.assess">,
  { assessmentId, notes }: Readonly<{ assessmentId: string; notes: readonly RoomNote[] }>,
): Promise<readonly string[]> {
  await readRoom(grant, assessmentId);
  const given = JSON.stringify(notes.map(({ questionId, note, was }) => ({ question_id: questionId, note, was })));
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`select to_jsonb(note_steps(${assessmentId}, ${given}::text::jsonb)) as joined`),
  );
  const [{ joined }] = joinedRows.parse(rows);
  if (joined === null) throw new NotFound("workshop");
  return joined;
}

const joinedRows = z.tuple([z.object({ joined: z.array(z.string()).nullable() })]);

/** Closes a workshop for good and freezes its report. False: somebody was faster. */
export async function closeWorkshop(grant: Grant<"workspace.assess">, assessmentId: string): Promise<boolean> {
  return closeRound(grant, assessmentId, "workshop");
}

function controlsIn(room: Room) {
  return roomControls(questionnaireOf(room.questionnaireVersion), room);
}
