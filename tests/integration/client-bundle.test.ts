import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { askBroker, sharedServer } from "@/tests/fixtures/shared-server";

beforeAll(async () => {
  await askBroker("built");
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const files = () => filesIn(".next/static");

test("SC-4: what browsers are given names no secret and no place of ours", () => {
  const private_ = /DATABASE_URL|POSTGRES_URL|SECRET_KEY|CRON_SECRET|DATA_DIR|app\.actor|plimsoll_app|postgres:\/\//;
  const scripts = files().filter((path) => path.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((path) => private_.test(readFileSync(path, "utf8")))).toEqual([]);
  expect(scripts.filter((path) => readFileSync(path, "utf8").includes(process.cwd()))).toEqual([]);
});

test("HD-6: no source maps are built for browsers, and no script names one", () => {
  const scripts = files().filter((path) => /\.(?:js|css)$/.test(path));
  expect(files().filter((path) => path.endsWith(".map"))).toEqual([]);
  expect(scripts.filter((path) => readFileSync(path, "utf8").includes("sourceMappingURL="))).toEqual([]);
});

test("HD-6: the maps that the build makes for the server's own scripts are not to be had", async () => {
  const origin = await sharedServer();
  const maps = filesIn(".next/server").filter((path) => path.endsWith(".map"));
  const scripts = files().filter((path) => path.endsWith(".js"));
  const [script = ""] = scripts;
  const asked = [...maps.slice(0, 20), ...scripts.map((path) => `${path}.map`)].flatMap((path) => {
    const inside = path.split(sep).slice(1).join("/");
    return [`/_next/${inside}`, `/.next/${inside}`];
  });
  expect((await fetch(`${origin}/_next/${script.split(sep).slice(1).join("/")}`)).status).toBe(200);
  const answers = await Promise.all(asked.map(async (path) => ({ path, status: (await fetch(origin + path)).status })));
  expect(answers.length).toBeGreaterThan(40);
  expect(answers.filter(({ status }) => status !== 404)).toEqual([]);
});
