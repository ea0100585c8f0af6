import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Load, load, send, type Visitor } from "./load";
import { answering, newGuest } from "./product";
import { median, type Spread, spreadOf } from "./spread";
import { milliseconds, plain, promised, type Row, ratio, type Section } from "./table";
import { medianRatio, takeTurns } from "./take-turns";

const connections = 20;

/** Posts the same kind of answer to a server without assessments. */
export function upserting(): Visitor {
  const responseId = randomUUID();
  let turn = 0;
  return {
    next: () => {
      turn += 1;
      const body = JSON.stringify({ responseId, questionId: `domain.control-${turn % 59}`, value: String(turn % 5) });
      return { method: "POST", path: "/save", headers: { "content-type": "application/json" }, body };
    },
  };
}

const times = async (count: number, make: () => Promise<Visitor> | Visitor): Promise<readonly Visitor[]> =>
  Promise.all(Array.from({ length: count }, make));

function say(loads: readonly Load[]): string {
  const of = (pick: (load: Load) => number) => milliseconds(median(loads.map(pick)));
  const failed = loads.reduce((sum, { failed }) => sum + failed, 0);
  const spread = `p50 ${of(({ latency }) => latency.p50)}, p95 ${of(({ latency }) => latency.p95)}, p99 ${of(({ latency }) => latency.p99)}`;
  return `${Math.round(median(loads.map(({ perSecond }) => perSecond)))}/s; ${spread}${failed > 0 ? `; ${failed} failed` : ""}`;
}

const newcomersFor = 10;
const newcomerEveryMs = 100;

/** How long those wait for a first answer who connect while everybody else saves without a pause. */
async function newcomers(origin: string, savers: readonly Visitor[]): Promise<Spread> {
  const waits: number[] = [];
  const saving = load(origin, savers, newcomersFor);
  const end = performance.now() + newcomersFor * 1000;
  while (performance.now() < end) {
    const { total } = await send(origin, { method: "GET", path: "/livez", headers: {}, body: null });
    waits.push(total);
    await wait(newcomerEveryMs);
  }
  await saving;
  return spreadOf(waits);
}

type Servers = Readonly<{ ours: string; bareNext: string; bareHttp: string | null }>;

/** Saves a second beside servers that ask nobody who may: 20 connections, each a guest with an assessment of their own. */
export async function measureSaves(title: string, servers: Servers, seconds: number, rounds: number): Promise<Section> {
  const guests = await times(connections, async () => answering(await newGuest(servers.ours)));
  const bare = await times(connections, upserting);
  const http = servers.bareHttp;
  const [ours = [], next = [], scale = []] = await takeTurns(rounds, [
    () => load(servers.ours, guests, seconds),
    () => load(servers.bareNext, bare, seconds),
    ...(http === null ? [] : [() => load(http, bare, seconds)]),
  ]);
  const waits = await newcomers(servers.ours, guests);
  const failed = ours.reduce((sum, load) => sum + load.failed, 0);
  if (failed > 0) throw new Error(`${failed} saves failed`);
  const rows: Row[] = [
    promised(
      "saves/s beside a bare Next route with one upsert",
      medianRatio(ours, next, ({ perSecond }) => perSecond),
      { atLeast: 0.6 },
      ratio,
      `${say(ours)} beside ${say(next)}`,
    ),
  ];
  rows.push(
    plain(
      "whoever connects meanwhile waits for a first answer (p95)",
      milliseconds(waits.p95),
      `p50 ${milliseconds(waits.p50)}`,
    ),
  );
  if (scale.length > 0)
    rows.push(
      plain(
        "saves/s beside bare node:http + pg, for scale",
        ratio(medianRatio(ours, scale, ({ perSecond }) => perSecond)),
        say(scale),
      ),
    );
  return { title, rows };
}
