import { currentFiguresEdition, figuresEditions } from "@/lib/content/benchmarks";
import { openPg } from "@/lib/db/drivers/pg";
import { pinFigures } from "@/tests/fixtures/past-policies";
import { type Load, load, type Shot, send } from "./load";
import { answerAll, newGuest, reading } from "./product";
import { median } from "./spread";
import { milliseconds, promised, type Row, ratio, type Section } from "./table";
import { medianRatio, takeTurns } from "./take-turns";

const connections = 20;
const pages = ["/benchmarks", "/benchmarks?topic=identity&year=2026", "/benchmarks/challenges", "/benchmarks/delay"];
const reads = 60;

const visitors = (path: string) => {
  const shot: Shot = { method: "GET", path, headers: {}, body: null };
  return Array.from({ length: connections }, () => ({ next: () => shot }));
};
const say = (loads: readonly Load[]) =>
  `${Math.round(median(loads.map(({ perSecond }) => perSecond)))}/s, p95 ${milliseconds(median(loads.map(({ latency }) => latency.p95)))}`;

/** The pages of published figures under load beside an empty page, and what the whole content costs a report. */
export async function measureFigures(
  origin: string,
  bare: string,
  databaseUrl: string,
  seconds: number,
  rounds: number,
): Promise<Section> {
  const rows: Row[] = [];
  for (const path of pages) {
    const [ours = [], theirs = []] = await takeTurns(rounds, [
      () => load(origin, visitors(path), seconds),
      () => load(bare, visitors("/"), seconds),
    ]);
    rows.push(
      promised(
        `${path}: pages/s beside an empty dynamic Next page, ${connections} connections`,
        medianRatio(ours, theirs, ({ perSecond }) => perSecond),
        { atLeast: 0.5 },
        ratio,
        `${say(ours)} beside ${say(theirs)}`,
      ),
    );
  }
  const first = figuresEditions()[0]?.edition ?? currentFiguresEdition;
  const [whole, older] = await readingTimes(origin, databaseUrl, first);
  rows.push(
    promised(
      "a report page alone, on the whole content beside the first edition of the figures (p50)",
      Math.max(0, whole - older),
      { atMost: 10 },
      milliseconds,
      `${milliseconds(whole)} with ${currentFiguresEdition}, ${milliseconds(older)} with ${first}`,
    ),
  );
  return { title: "Published figures", rows };
}

/** The median time of a report page on the newest figures and on an older edition, read in turn. */
async function readingTimes(origin: string, databaseUrl: string, edition: string): Promise<readonly [number, number]> {
  const [newest, old] = [await newGuest(origin), await newGuest(origin)];
  for (const guest of [newest, old]) await answerAll(guest);
  const database = openPg(databaseUrl, 1);
  await pinFigures(database, old.assessmentId, edition);
  await database.close();
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < reads; turn += 1) {
    for (const [at, guest] of [newest, old].entries()) {
      const { status, total } = await send(origin, reading(guest, `/report/${guest.assessmentId}`));
      if (status !== 200) throw new Error(`the report answered ${status}`);
      if (turn >= reads / 3) times[at]?.push(total); // the first ones fill what is remembered
    }
  }
  return [median(times[0]), median(times[1])];
}
