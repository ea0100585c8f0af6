import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { askBroker } from "@/tests/fixtures/shared-server";

const folder = ".next/static";

beforeAll(async () => {
  await askBroker("built");
});

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("SC-4: what browsers are given names no secret and no place of ours", () => {
  const private_ = /DATABASE_URL|POSTGRES_URL|SECRET_KEY|CRON_SECRET|DATA_DIR|app\.actor|plimsoll_app|postgres:\/\//;
  const scripts = files().filter((path) => path.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((path) => private_.test(readFileSync(path, "utf8")))).toEqual([]);
  expect(scripts.filter((path) => readFileSync(path, "utf8").includes(process.cwd()))).toEqual([]);
});

test("HD-6: no source maps are built for browsers", () => {
  expect(files().filter((path) => path.endsWith(".map"))).toEqual([]);
});
