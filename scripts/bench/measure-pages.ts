import { gzipSync } from "node:zlib";
import { type Load, load, type Shot, send } from "./load";
import { type Guest, reading } from "./product";
import { median, spreadOf } from "./spread";
import { kilobytes, milliseconds, promised, ratio, type Section } from "./table";
import { medianRatio, takeTurns } from "./take-turns";

const connections = 20;
const alone = 100;

const visitors = (shot: Shot) => Array.from({ length: connections }, () => ({ next: () => shot }));
const say = (loads: readonly Load[]) =>
  `${Math.round(median(loads.map(({ perSecond }) => perSecond)))}/s, p95 ${milliseconds(median(loads.map(({ latency }) => latency.p95)))}`;

/** The report page under load beside an empty page, and alone. */
export async function measurePages(guest: Guest, bare: string, seconds: number, rounds: number): Promise<Section> {
  const report = reading(guest, `/report/${guest.assessmentId}`);
  const empty: Shot = { method: "GET", path: "/", headers: {}, body: null };
  const [ours = [], theirs = []] = await takeTurns(rounds, [
    () => load(guest.origin, visitors(report), seconds),
    () => load(bare, visitors(empty), seconds),
  ]);
  const firstBytes: number[] = [];
  let html: Buffer = Buffer.alloc(0);
  for (let turn = 0; turn < alone; turn += 1) {
    const answered = await send(guest.origin, report);
    if (answered.status !== 200) throw new Error(`the report answered ${answered.status}`);
    firstBytes.push(answered.firstByte);
    html = answered.body;
  }
  const first = spreadOf(firstBytes);
  return {
    title: "The report page",
    rows: [
      promised(
        "pages/s beside an empty dynamic Next page, 20 connections",
        medianRatio(ours, theirs, ({ perSecond }) => perSecond),
        { atLeast: 0.35 },
        ratio,
        `${say(ours)} beside ${say(theirs)}`,
      ),
      promised("first byte, alone (p95)", first.p95, { atMost: 100 }, milliseconds, `p50 ${milliseconds(first.p50)}`),
      promised(
        "HTML, gzipped",
        gzipSync(html).length,
        { atMost: 150_000 },
        kilobytes,
        `${kilobytes(html.length)} as it is`,
      ),
    ],
  };
}
