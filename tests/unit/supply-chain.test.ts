import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator as usualSecrets } from "@secretlint/secretlint-rule-preset-recommend";
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
  "better-auth": "1.6.14",
};

/** What better-auth publishes is numbered alike, but for its helpers. */
function floorOf(name: string): string | undefined {
  const isOfBetterAuth = name.startsWith("@better-auth/") && name !== "@better-auth/utils";
  return floors[isOfBetterAuth ? "better-auth" : name];
}

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
    .filter(({ name, version }) => {
      const floor = floorOf(name);
      return floor !== undefined && isBelow(version, floor);
    })
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
    // "npm:" is a second version of a package, from the same registry.
    const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(direct.filter(([, range]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
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
    expect(belowFloor([["node_modules/@better-auth/passkey", "1.5.0"]])).toEqual(["@better-auth/passkey 1.5.0"]);
    expect(belowFloor([["node_modules/@better-auth/utils", "0.5.1"]])).toEqual([]);
  });
});

/** All that git keeps, as it was added, and what is changed since; of a copy without a history that can be read, all files. */
function everyState(): string {
  const ours = ["-c", "safe.directory=*"]; // whoever the folder belongs to
  const [added, changed] = [
    ["log", "--all", "-m", "--patch", "--unified=0"], // -m: what a merge changed, too
    ["diff", "HEAD"],
  ].map((args) => spawnSync("git", [...ours, ...args], { encoding: "utf8", maxBuffer: 2 ** 30 }));
  return added?.status === 0 && changed?.status === 0 ? added.stdout + changed.stdout : everyFile(".");
}

function everyFile(folder: string): string {
  const isMade = /^(node_modules|test-results|\..*)$/;
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isMade.test(name))
    .map((entry) => [join(folder, entry.name), entry.isDirectory()] as const)
    .map(([path, isFolder]) => (isFolder ? everyFile(path) : readFileSync(path, "utf8")))
    .join("\n");
}

/** Keys, tokens and passwords of the forms that services give out. */
async function secretsIn(content: string): Promise<readonly string[]> {
  const rules = [{ id: "usual", rule: usualSecrets }];
  const { messages } = await lintSource({
    source: { filePath: "repository.txt", content, contentType: "text" },
    options: { config: { rules } },
  });
  return messages.map(({ message }) => message).filter((message) => !message.includes(madeUp));
}

/** The password that tests look for in logs, where it must not stand. */
const madeUp = "hunter2";

describe("SC-4: no secret is kept", () => {
  test("in no file, nor in what any of them ever was", async () => {
    expect(await secretsIn(everyState())).toEqual([]);
  });

  test("a key, a token and an address with a password are seen", async () => {
    const random = "c2VjcmV0bGludCBpcyBhIHRvb2wgdGhhdCBsb29rcw".slice(0, 36);
    const kept = [`ghp_${random}`, ["postgres://app", `${random}@db/plimsoll`].join(":")];
    expect(await secretsIn(kept.join("\n"))).toHaveLength(2);
    expect(await secretsIn(`postgres://app:${madeUp}@db/plimsoll`)).toEqual([]);
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
