import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import type { DatabaseChoice } from "@/lib/platform/env";
import { newSecret } from "@/lib/platform/secrets";
import { findPostgres } from "@/tests/fixtures/find-postgres";
import { guestCookieOf } from "@/tests/fixtures/make-assessment";
import { cookieOf } from "@/tests/fixtures/make-user";
import { type Postgres, startPostgres } from "@/tests/fixtures/postgres";
import { needChromium } from "../gates/find-chromium";
import { runScript, runTool } from "../gates/run-tool";
import { startCommand } from "../start/start-command";
import { createBareAnswer } from "./bare-next/answer-table";
import { makeTeam } from "./make-team";
import { measureBurst, measureEveryday } from "./measure-everyday";
import { measureFigures } from "./measure-figures";
import { measureKnownAddresses } from "./measure-known-addresses";
import { measureLighthouse } from "./measure-lighthouse";
import { measurePages } from "./measure-pages";
import { measurePdf } from "./measure-pdf";
import { measureSaves } from "./measure-saves";
import { figureVisits, measureScripts, visits } from "./measure-scripts";
import { measureStart } from "./measure-start";
import { measureTeams } from "./measure-teams";
import { answerAll, answering, domainIds, newGuest } from "./product";
import { type Server, serve } from "./serve";
import { machine, type Section, toMarkdown } from "./table";

const only = process.argv.slice(3).filter((argument) => !argument.startsWith("--"));
const isLong = process.argv.includes("--long");
const wants = (name: string) => only.length === 0 || only.includes(name);
// Many short rounds: a machine that others share changes its speed from one ten seconds to the next.
const seconds = isLong ? 5 : 2;
const rounds = isLong ? 15 : 18;

const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
process.env.DATA_DIR = folder; // verbs of the product that run here keep their key there
const next = join(process.cwd(), "node_modules/next/dist/bin/next");
const bareApp = "scripts/bench/bare-next";

async function buildAll(): Promise<void> {
  const ours = await runScript("scripts/build.ts", { isQuiet: true });
  const bare = await runTool("next", ["build", bareApp], { isQuiet: true });
  for (const { code, output } of [ours, bare]) if (code !== 0) throw new Error(output);
}

async function newDatabase(postgres: Postgres, name: string): Promise<string> {
  const client = new Client({ connectionString: postgres.adminUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return postgres.adminUrl.replace(/\/postgres$/, `/${name}`);
}

async function createTable(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(createBareAnswer);
  await client.end();
}

/** What runs beside the bench, to be ended last first, however the bench ends. */
const running: (() => Promise<void>)[] = [];

async function stopAll(): Promise<void> {
  for (let stop = running.pop(); stop !== undefined; stop = running.pop()) await stop();
}

async function kept(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  running.push(server.stop);
  return server;
}

const startProduct = (port: number, env: Readonly<Record<string, string>>) =>
  serve({
    name: "Plimsoll",
    args: startCommand(),
    env: { DATA_DIR: join(folder, `product-${port}`), LOG_LEVEL: "error", ASSESSMENTS_PER_HOUR: "1000000", ...env },
    port,
    ready: "/readyz",
  });

const startBare = (port: number, env: Readonly<Record<string, string>>) =>
  serve({ name: "the bare Next app", args: [next, "start", bareApp], env, port, ready: "/" });

const startHttp = (port: number, url: string) =>
  serve({
    name: "bare node:http",
    args: ["scripts/run.mjs", "scripts/bench/bare-http.ts"],
    env: { DATABASE_URL: url },
    port,
    ready: "/",
  });

const failures: string[] = [];

/** What was measured; where a part fails, nothing, and its reason is said at the end. */
async function attempt<T>(name: string, measure: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await measure();
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

async function part(name: string, measure: () => Promise<Section>): Promise<readonly Section[]> {
  return wants(name) ? attempt(name, async () => [await measure()]) : [];
}

const wantsServer = ["saves", "pages", "figures", "pdf", "scripts", "lighthouse", "addresses"].some(wants);

async function onPostgres(): Promise<readonly Section[]> {
  if (!wantsServer) return [];
  const postgres = await startPostgres(findPostgres(), "on");
  running.push(postgres.remove);
  const bareUrl = await newDatabase(postgres, "bare");
  await createTable(bareUrl);
  const product = {
    DATABASE_URL: await newDatabase(postgres, "plimsoll"),
    DATABASE_POOL: "20",
    TRUSTED_PROXY_HOPS: "1",
  };
  const ours = await kept(startProduct(4810, product));
  const bareNext = await kept(startBare(4811, { DATABASE_URL: bareUrl }));
  const bareHttp = await kept(startHttp(4812, bareUrl));
  const origins = { ours: ours.origin, bareNext: bareNext.origin, bareHttp: bareHttp.origin };
  const saves = await part("saves", () => measureSaves("Saving on PostgreSQL", origins, seconds, rounds));
  const guest = await newGuest(ours.origin);
  const visitor = answering(guest, await answerAll(guest));
  const chromium = await needChromium();
  const pages = visits(guest, domainIds[0] ?? "");
  const shown = [...pages, ...figureVisits(ours.origin)];
  return [
    ...saves,
    ...(await part("pages", () => measurePages(guest, bareNext.origin, seconds, rounds))),
    ...(await part("figures", () =>
      measureFigures(ours.origin, bareNext.origin, product.DATABASE_URL, seconds, rounds),
    )),
    ...(await part("addresses", () => measureKnownAddresses(ours.origin, product.DATABASE_URL))),
    ...(await part("pdf", () => measurePdf(guest, visitor, ours.pid, isLong ? 500 : 100))),
    ...(await part("scripts", () => measureScripts(chromium, shown, bareNext.origin))),
    ...(await part("lighthouse", () => measureLighthouse(chromium, pages, bareNext.origin, isLong ? 9 : 5))),
  ];
}

async function onPglite(): Promise<readonly Section[]> {
  const ours = await kept(startProduct(4813, {}));
  const bareNext = await kept(startBare(4814, { PGLITE_DIR: join(folder, "bare") }));
  const origins = { ours: ours.origin, bareNext: bareNext.origin, bareHttp: null };
  return [await measureSaves("Saving on the embedded database", origins, seconds, rounds)];
}

const secretKey = newSecret();

/** A team's database is filled before the server opens it; the same on both databases. */
async function teamsOn(
  title: string,
  database: DatabaseChoice,
  bareEnv: Readonly<Record<string, string>>,
): Promise<Section> {
  const team = await makeTeam(database, 20);
  const env =
    database.driver === "pglite"
      ? { DATA_DIR: dirname(database.folder) }
      : { DATABASE_URL: database.url, DATABASE_POOL: String(database.poolSize) };
  const { origin, pid } = await kept(startProduct(4817, { ...env, SECRET_KEY: secretKey }));
  const bareNext = await kept(startBare(4818, bareEnv));
  const cookie = cookieOf(team.owner, { appUrl: origin, secretKey, dataDir: folder });
  const guests = team.respondents.map((respondent) => ({
    origin,
    assessmentId: respondent.assessmentId,
    cookie: guestCookieOf(respondent, origin),
  }));
  const { row: burst, visitors } = await measureBurst(guests);
  const read = (path: string) => ({ method: "GET" as const, path, headers: { cookie }, body: null });
  const pages = [`/report/${team.closedId}`, `/workspaces/${team.workspaceId}/rounds`, "/benchmarks/delay"].map(read);
  const everyday = await measureEveryday({ origin, pid, visitors, pages }, isLong ? 600 : 30);
  const servers = { ours: origin, bareNext: bareNext.origin, visitors, session: cookie };
  const { rows } = await measureTeams(title, team, servers, { seconds, rounds });
  return { title, rows: [...rows, burst, ...everyday] };
}

async function teamsOnPostgres(): Promise<Section> {
  const postgres = await startPostgres(findPostgres(), "on");
  running.push(postgres.remove);
  const bareUrl = await newDatabase(postgres, "bare");
  await createTable(bareUrl);
  const choice: DatabaseChoice = { driver: "pg", url: await newDatabase(postgres, "plimsoll"), poolSize: 20 };
  return teamsOn("A team on PostgreSQL", choice, { DATABASE_URL: bareUrl });
}

const teamsOnPglite = (): Promise<Section> =>
  teamsOn(
    "A team on the embedded database",
    { driver: "pglite", folder: join(folder, "team/postgres") },
    { PGLITE_DIR: join(folder, "team-bare") },
  );

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void stopAll().finally(() => process.exit(1)));

await buildAll();
const sections = [...(await attempt("on PostgreSQL", onPostgres).finally(stopAll))];
if (wants("saves")) {
  const embedded = await attempt("saves on the embedded database", onPglite).finally(stopAll);
  sections.splice(1, 0, ...embedded);
}
sections.push(...(await part("teams", teamsOnPostgres).finally(stopAll)));
sections.push(...(await part("teams", teamsOnPglite).finally(stopAll)));
sections.push(...(await part("start", () => measureStart(folder, startProduct, startBare))));
rmSync(folder, { recursive: true, force: true });

const result = `# Performance

What \`npm run bench${isLong ? " -- --long" : ""}\` measured on ${new Date().toISOString().slice(0, 10)} (${machine()}; load, servers and database on the same machine).
Compared servers ran in turn, A B B A, ${rounds} rounds of ${seconds} s, after others that do not count until none gets faster; ratios are the median of the rounds.
Look at the ratios first: times depend on the machine, and a shared one is noisy.

${toMarkdown(sections)}`;
console.log(result);
for (const failure of failures) console.error(`Not measured: ${failure}`);
if (process.argv.includes("--write"))
  writeFileSync("docs/performance.md", `${result}\n${wordsBelow("docs/performance.md")}`);
const isMissed = sections.some(({ rows }) => rows.some(({ isMet }) => isMet === false));
process.exit(isMissed || failures.length > 0 ? 1 : 0);

/** What a person wrote below the tables. */
function wordsBelow(path: string): string {
  return /^## What the figures[\s\S]*/m.exec(readFileSync(path, "utf8"))?.[0] ?? "";
}
