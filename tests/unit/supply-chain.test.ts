import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const lock = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const manifest = manifestSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

/** The first version of each package without a known hole that matters here. */
const floors: Readonly<Record<string, string>> = {
  next: "16.2.11",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "drizzle-orm": "0.45.2",
  "@electric-sql/pglite": "0.5.16",
};

function isBelow(version: string, floor: string): boolean {
  const [core = "", prerelease] = version.split("-");
  const numbers = core.split(".").map(Number);
  const limits = floor.split(".").map(Number);
  const at = limits.findIndex((limit, index) => numbers[index] !== limit);
  return at === -1 ? prerelease !== undefined : !((numbers[at] ?? 0) > (limits[at] ?? 0));
}

const belowFloor = (installed: readonly (readonly [path: string, version: string])[]) =>
  installed
    .map(([path, version]) => ({ name: path.replace(/^.*node_modules\//, ""), version }))
    .filter(({ name, version }) => name in floors && isBelow(version, floors[name] ?? ""))
    .map(({ name, version }) => `${name} ${version}`);

describe("SC-1: what npm ci installs is what was locked", () => {
  test("every entry has a SHA-512", () => {
    const faults = packages.filter(([, entry]) => !entry.integrity?.startsWith("sha512-"));
    expect(faults.map(([path]) => path)).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  test("nothing comes from git, an address or a folder", () => {
    const elsewhere = packages.filter(([, { resolved }]) => resolved !== undefined);
    expect(elsewhere.map(([path]) => path)).toEqual([]);
    const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(direct.filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
  });

  test("no package may run a script at installation, and none is younger than a week", () => {
    const settings = readFileSync(".npmrc", "utf8").split(/\r?\n/);
    expect(settings).toContain("ignore-scripts=true");
    expect(settings).toContain("min-release-age=7");
  });
});

describe("SC-2: known holes are behind us", () => {
  test("no locked version is below its floor", () => {
    expect(belowFloor(packages.map(([path, { version = "0.0.0" }]) => [path, version]))).toEqual([]);
  });

  test("an old version, a nested copy and a prerelease of the floor are seen", () => {
    expect(belowFloor([["node_modules/next", "16.2.4"]])).toEqual(["next 16.2.4"]);
    expect(belowFloor([["node_modules/a/node_modules/react", "19.1.9"]])).toEqual(["react 19.1.9"]);
    expect(belowFloor([["node_modules/next", "16.2.11-canary.1"]])).toEqual(["next 16.2.11-canary.1"]);
    expect(belowFloor([["node_modules/next", "17.0.0"]])).toEqual([]);
  });
});

describe("SC-5: few dependencies, each with a reason", () => {
  test("at most forty in production", () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(40);
  });

  test("docs/dependencies.md says why each is there", () => {
    const text = readFileSync("docs/dependencies.md", "utf8");
    expect(Object.keys(manifest.dependencies).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test("licences of what is shipped allow it", () => {
    const allowed =
      /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|CC0-1\.0|CC-BY-4\.0|OFL-1\.1|LGPL-3\.0-or-later|Unlicense|BlueOak-1\.0\.0|Python-2\.0)\b/;
    // "devOptional": a tool of ours that a package could use too, were it there in production. Of the tool's binaries npm
    // says "optional" alone.
    const isTool = ([path, entry]: (typeof packages)[number]) =>
      entry.dev === true || entry.devOptional === true || path.startsWith("node_modules/lightningcss-");
    const shipped = packages.filter((one) => !isTool(one));
    const faults = shipped.filter(([, entry]) => !allowed.test(entry.license ?? ""));
    expect(faults.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});
