import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findPostgres } from "@/tests/fixtures/find-postgres";
import { type Postgres, startPostgres } from "@/tests/fixtures/postgres";
import { needChromium } from "../gates/find-chromium";
import { runScript, runTool } from "../gates/run-tool";
import { createBareAnswer } from "./bare-next/answer-table";
import { measureFigures } from "./measure-figures";
import { measureLighthouse } from "./measure-lighthouse";
import { measurePages } from "./measure-pages";
import { measurePdf } from "./measure-pdf";
import { measureSaves } from "./measure-saves";
import { figureVisits, measureScripts, visits } from "./measure-scripts";
import { measureStart } from "./measure-start";
import { answerAll, answering, domainIds, newGuest } from "./product";
import { type Server, serve } from "./serve";
import { machine, type Section, toMarkdown } from "./table";

const only = process.argv.slice(3).filter((argument) => !argument.startsWith("--"));
const isLong = process.argv.includes("--long");
const wants = (name: string) => only.length === 0 || only.includes(name);
const seconds = isLong ? 10 : 5;
const rounds = isLong ? 5 : 3;

const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
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

const startProduct = (port: number, env: Readonly<Record<string, string>>) =>
  serve({
    name: "Plimsoll",
    args: ["scripts/run.mjs", "scripts/start.ts"],
    env: { DATA_DIR: join(folder, `product-${port}`), LOG_LEVEL: "error", ...env },
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

async function stopAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
}

async function onPostgres(): Promise<readonly Section[]> {
  const sections: Section[] = [];
  const postgres = await startPostgres(findPostgres(), "on");
  const bareUrl = await newDatabase(postgres, "bare");
  await createTable(bareUrl);
  const product = { DATABASE_URL: await newDatabase(postgres, "plimsoll"), DATABASE_POOL: "20" };
  const ours = await startProduct(4810, product);
  const bareNext = await startBare(4811, { DATABASE_URL: bareUrl });
  const bareHttp = await startHttp(4812, bareUrl);
  const origins = { ours: ours.origin, bareNext: bareNext.origin, bareHttp: bareHttp.origin };
  if (wants("saves")) sections.push(await measureSaves("Saving on PostgreSQL", origins, seconds, rounds));
  const guest = await newGuest(ours.origin);
  const visitor = answering(guest, await answerAll(guest));
  if (wants("pages")) sections.push(await measurePages(guest, bareNext.origin, seconds, rounds));
  if (wants("figures"))
    sections.push(await measureFigures(ours.origin, bareNext.origin, product.DATABASE_URL, seconds, rounds));
  if (wants("pdf")) sections.push(await measurePdf(guest, visitor, ours.pid, isLong ? 500 : 100));
  const chromium = await needChromium();
  const pages = visits(guest, domainIds[0] ?? "");
  if (wants("scripts"))
    sections.push(await measureScripts(chromium, [...pages, ...figureVisits(ours.origin)], bareNext.origin));
  if (wants("lighthouse")) sections.push(await measureLighthouse(chromium, pages, bareNext.origin, isLong ? 5 : 3));
  await stopAll([ours, bareNext, bareHttp]);
  await postgres.remove();
  return sections;
}

async function onPglite(): Promise<readonly Section[]> {
  const ours = await startProduct(4813, {});
  const bareNext = await startBare(4814, { PGLITE_DIR: join(folder, "bare") });
  const origins = { ours: ours.origin, bareNext: bareNext.origin, bareHttp: null };
  const section = await measureSaves("Saving on the embedded database", origins, seconds, rounds);
  await stopAll([ours, bareNext]);
  return [section];
}

await buildAll();
const sections = [...(await onPostgres())];
if (wants("saves")) sections.splice(1, 0, ...(await onPglite()));
if (wants("start")) sections.push(await measureStart(folder, startProduct, startBare));
rmSync(folder, { recursive: true, force: true });

const result = `# Performance

What \`npm run bench${isLong ? " -- --long" : ""}\` measured on ${new Date().toISOString().slice(0, 10)} (${machine()}; load, servers and database on the same machine).
Compared servers ran in turn, A B A B, ${rounds} rounds of ${seconds} s after one that is not counted; ratios are the median of the rounds.
Look at the ratios first: times depend on the machine, and a shared one is noisy.

${toMarkdown(sections)}`;
console.log(result);
if (process.argv.includes("--write")) writeFileSync("docs/performance.md", result);
process.exit(sections.some(({ rows }) => rows.some(({ isMet }) => isMet === false)) ? 1 : 0);
