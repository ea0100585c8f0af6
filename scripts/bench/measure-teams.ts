import { type Load, load, type Shot, send, type Visitor } from "./load";
import { respondentCount, roundCount, type Team } from "./make-team";
import { upserting } from "./measure-saves";
import { answering, newGuest } from "./product";
import { median, spreadOf } from "./spread";
import { milliseconds, plain, promised, type Row, ratio, type Section } from "./table";
import { medianRatio, takeTurns } from "./take-turns";

const connections = 20;
const alone = 40;

/** A server with a team, who asks it, and what stands beside it. */
export type TeamServers = Readonly<{
  ours: string;
  bareNext: string;
  /** The open round's respondents, each going on from what they answered. */
  visitors: readonly Visitor[];
  /** The owner's cookie. */
  session: string;
}>;

const rate = (loads: readonly Load[]) => Math.round(median(loads.map(({ perSecond }) => perSecond)));
const p95 = (loads: readonly Load[]) => milliseconds(median(loads.map(({ latency }) => latency.p95)));

/** What a team of 200 asks of the server beside what one person does. */
export async function measureTeams(
  title: string,
  team: Team,
  servers: TeamServers,
  { seconds, rounds }: Readonly<{ seconds: number; rounds: number }>,
): Promise<Section> {
  const { ours, bareNext, session } = servers;
  const page = (path: string): Shot => ({ method: "GET", path, headers: { cookie: session }, body: null });
  const report = await readAlone(ours, page(`/report/${team.closedId}`));
  const list = await readAlone(ours, page(`/workspaces/${team.workspaceId}/rounds`));
  const rows: Row[] = [
    ...(await savesOf(servers, seconds, rounds)),
    promised(
      `report of ${respondentCount} respondents, alone (p95)`,
      report.p95,
      { atMost: 150 },
      milliseconds,
      `p50 ${milliseconds(report.p50)}, the first ${milliseconds(report.first)}`,
    ),
    plain("closing that round: reading all answers, computing and keeping the report", milliseconds(team.closingMs)),
    plain(
      `workspace page with ${roundCount} rounds, alone (p95)`,
      milliseconds(list.p95),
      `p50 ${milliseconds(list.p50)}`,
    ),
  ];
  const empty: Shot = { method: "GET", path: "/", headers: {}, body: null };
  const [pages = [], bare = []] = await takeTurns(rounds, [
    () =>
      load(
        ours,
        times(() => ({ next: () => page(`/workspaces/${team.workspaceId}/rounds`) })),
        seconds,
      ),
    () =>
      load(
        bareNext,
        times(() => ({ next: () => empty })),
        seconds,
      ),
  ]);
  rows.push(
    plain(
      `the same beside an empty dynamic Next page, ${connections} connections`,
      ratio(medianRatio(pages, bare, ({ perSecond }) => perSecond)),
      `${rate(pages)}/s, p95 ${p95(pages)} beside ${rate(bare)}/s`,
    ),
    await signingIn(ours, team, seconds, rounds),
  );
  return { title, rows };
}

const times = (make: (index: number) => Visitor): readonly Visitor[] =>
  Array.from({ length: connections }, (_, index) => make(index));

/** Saves in the round, in assessments of one's own, and by a bare route, in turn. */
async function savesOf(
  { ours, bareNext, visitors }: TeamServers,
  seconds: number,
  rounds: number,
): Promise<readonly Row[]> {
  const inRound = visitors.slice(0, connections);
  const own: Visitor[] = [];
  for (let turn = 0; turn < connections; turn += 1) own.push(answering(await newGuest(ours)));
  const [round = [], single = [], bare = []] = await takeTurns(rounds, [
    () => load(ours, inRound, seconds),
    () => load(ours, own, seconds),
    () => load(bareNext, times(upserting), seconds),
  ]);
  const failed = round.reduce((sum, load) => sum + load.failed, 0);
  if (failed > 0) throw new Error(`${failed} saves in the round failed`);
  return [
    promised(
      `saves/s in a round of ${respondentCount} beside a bare Next route with one upsert`,
      medianRatio(round, bare, ({ perSecond }) => perSecond),
      { atLeast: 0.5 },
      ratio,
      `${rate(round)}/s, p95 ${p95(round)} beside ${rate(bare)}/s, p95 ${p95(bare)}`,
    ),
    plain(
      "the same beside saves in assessments of one's own",
      ratio(medianRatio(round, single, ({ perSecond }) => perSecond)),
      `${rate(single)}/s, p95 ${p95(single)}`,
    ),
  ];
}

async function readAlone(origin: string, shot: Shot) {
  const totals: number[] = [];
  for (let turn = 0; turn < alone; turn += 1) {
    const { status, total } = await send(origin, shot);
    if (status !== 200) throw new Error(`${shot.path} answered ${status}`);
    totals.push(total);
  }
  const [first = 0, ...others] = totals;
  return { first, ...spreadOf(others) };
}

/** Each connection signs in as a person of its own, again and again. */
async function signingIn(origin: string, { people }: Team, seconds: number, rounds: number): Promise<Row> {
  const visitors = people.map(({ email, password }): Visitor => {
    const body = new URLSearchParams({ email, password }).toString();
    const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
    return {
      next: () => ({ method: "POST", path: "/sign-in/password", headers, body }),
      isGood: ({ status, location }) => status === 303 && location === "/account",
    };
  });
  const [loads = []] = await takeTurns(rounds, [() => load(origin, visitors, seconds)]);
  const failed = loads.reduce((sum, load) => sum + load.failed, 0);
  if (failed > 0) throw new Error(`${failed} people could not sign in`);
  return plain(
    `sign-ins/s by password (Argon2id, 19 MiB, two passes), ${people.length} connections`,
    String(rate(loads)),
    `p95 ${p95(loads)}`,
  );
}
