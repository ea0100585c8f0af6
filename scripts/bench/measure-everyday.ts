import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { type Shot, send, type Visitor } from "./load";
import { memoryOf } from "./memory-of";
import { answering, type Guest, type Known, saving } from "./product";
import { spreadOf } from "./spread";
import { milliseconds, promised, type Row } from "./table";

const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const firstPage = questionnaire.controls.slice(0, 5).map(({ id }) => id);
const stored = z.object({
  outcomes: z.array(z.object({ questionId: z.string(), value: z.string().nullable(), revision: z.number() })),
});

const burstMs = 1000;

/**
 * Everybody submits a page within a second (the burst L2), and then again, as a browser does that has not heard: all must
 * be answered, and what is stored be what was sent, once.
 */
export async function measureBurst(guests: readonly Guest[]): Promise<Readonly<{ row: Row; visitors: Visitor[] }>> {
  const begun = performance.now();
  const submit = async (guest: Guest, index: number) => {
    await wait((index * burstMs) / guests.length);
    const answers = firstPage.map((questionId, at) => ({ questionId, value: String((index + at) % 5) }));
    const sent = saving(
      guest,
      answers.map((answer) => ({ ...answer, was: null, base: 0 })),
    );
    const [{ status }, again] = [await send(guest.origin, sent), await send(guest.origin, sent)];
    if (status !== 200 || again.status !== 200) return { guest, answers, failed: 1 };
    return { guest, answers, failed: 0 };
  };
  const submitted = await Promise.all(guests.map(submit));
  const took = performance.now() - begun;
  let wrong = 0;
  for (const { guest, answers } of submitted) {
    // An answer that its page shows already is only read.
    const { body } = await send(
      guest.origin,
      saving(
        guest,
        answers.map((answer) => ({ ...answer, was: answer.value, base: 1 })),
      ),
    );
    const { outcomes } = stored.parse(JSON.parse(body.toString("utf8")));
    wrong += answers.filter(
      ({ questionId, value }) =>
        !outcomes.some((one) => one.questionId === questionId && one.value === value && one.revision === 1),
    ).length;
  }
  const failed = submitted.reduce((sum, one) => sum + one.failed, 0);
  if (failed + wrong > 0) throw new Error(`${failed} submissions failed, ${wrong} answers were lost or doubled`);
  return {
    row: promised(
      `burst L2: ${guests.length} submit a page within 1 s, each twice: until the last is answered`,
      took,
      { atMost: 10_000 },
      milliseconds,
      "none lost, none doubled",
    ),
    visitors: submitted.map(({ guest, answers }) => {
      const known: Known = new Map(answers.map(({ questionId, value }) => [questionId, { value, revision: 1 }]));
      return answering(guest, known);
    }),
  };
}

type Everyday = Readonly<{ origin: string; pid: number; visitors: readonly Visitor[]; pages: readonly Shot[] }>;

const savers = 50;
const saveEveryMs = 2000;
const pageEveryMs = 100;

/**
 * The everyday load L1: fifty people save every two seconds, and ten pages a second are read. Times count from when a
 * request was due, so that a slow answer does not hide those behind it. Each page is asked for once before: half a minute
 * stands for ten minutes of it, and a server takes a second for its first pages after the start.
 */
export async function measureEveryday({ origin, pid, visitors, pages }: Everyday, seconds: number): Promise<Row[]> {
  for (const page of pages) await send(origin, page);
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const saves: number[] = [];
  const views: number[] = [];
  const memories: number[] = [];
  let failed = 0;
  const due = async (at: number) => wait(Math.max(0, at - performance.now()));
  const ask = async (at: number, shot: Shot, latencies: number[]) => {
    const { status, body } = await send(origin, shot);
    if (status === 200) latencies.push(performance.now() - at);
    else failed += 1;
    return body.toString("utf8");
  };
  const save = async (visitor: Visitor, index: number) => {
    for (let at = begun + (index * saveEveryMs) / savers; at < end; at += saveEveryMs) {
      await due(at);
      visitor.seen?.(await ask(at, visitor.next(), saves));
    }
  };
  const view = async () => {
    const asked: Promise<string>[] = [];
    for (let turn = 0; begun + turn * pageEveryMs < end; turn += 1) {
      const at = begun + turn * pageEveryMs;
      await due(at);
      const page = pages[turn % pages.length];
      if (page !== undefined) asked.push(ask(at, page, views));
    }
    await Promise.all(asked);
  };
  const watch = async () => {
    for (let part = 1; part <= 10; part += 1) {
      await due(begun + (seconds * 1000 * part) / 10);
      const memory = memoryOf(pid);
      if (memory !== null) memories.push(memory);
    }
  };
  await Promise.all([...visitors.slice(0, savers).map(save), view(), watch()]);
  if (failed > 0) throw new Error(`${failed} requests of the everyday load failed`);
  const [saved, viewed] = [spreadOf(saves), spreadOf(views)];
  const middle = memories[4] ?? 0;
  const last = memories.at(-1) ?? 0;
  const load = `L1: ${savers} people saving every 2 s and 10 pages/s, ${seconds} s`;
  return [
    promised(`${load}: saves (p95)`, saved.p95, { atMost: 150 }, milliseconds, `p50 ${milliseconds(saved.p50)}`),
    promised("the same: saves (p99)", saved.p99, { atMost: 400 }, milliseconds, `${saves.length} saves, none failed`),
    promised("the same: pages (p95)", viewed.p95, { atMost: 400 }, milliseconds, `${views.length} pages, none failed`),
    promised(
      "the same: memory at the end",
      last,
      { atMost: 700 },
      (value) => `${Math.round(value)} MB`,
      `${Math.round(middle)} MB half way`,
    ),
  ];
}
