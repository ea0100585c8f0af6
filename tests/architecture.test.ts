import { existsSync, readFileSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { describe, expect, test } from "vitest";
import { importedPackages } from "./fixtures/imported-packages";
import { codeOf, type SourceFile, sourceFiles } from "./fixtures/source-files";

const rooms = ["app", "components", "lib", "scripts"];
const all = rooms.flatMap(sourceFiles);
const within = (folder: string) => all.filter((file) => file.path.startsWith(`${folder}/`));
const pathsOf = (files: readonly SourceFile[]) => files.map((file) => file.path);
const withText = (pattern: RegExp) => all.filter((file) => pattern.test(codeOf(file)));

test("every import goes down the house", async () => {
  const config = await extractConfig("./.dependency-cruiser.js");
  const { output } = await cruise(
    [...rooms, "addresses.ts", "entrance.ts", "instrumentation.ts", "proxy.elsewhere.ts"],
    { ruleSet: config, validate: true, ...config.options },
    {},
    { tsConfig: extractTSConfig("tsconfig.json") },
  );
  if (typeof output === "string") throw new Error(output);
  const faults = output.summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`);
  expect(faults).toEqual([]);
  expect(output.summary.totalCruised).toBeGreaterThan(20); // a parser that reads no TypeScript finds no faults
}, 120_000); // it reads every file

describe("what an import graph cannot see", () => {
  test("a Grant is minted in one place", () => {
    const elsewhere = pathsOf(withText(/\bas Grant\b/)).filter((path) => path !== "lib/data/grant.ts");
    expect(elsewhere).toEqual([]);
  });

  test("there are no server actions: every state change is a route handler with a stable address", () => {
    expect(pathsOf(withText(/["']use server["']/))).toEqual([]);
  });

  test("every function that lib/data exports takes a Grant, an Asking or an Actor first", () => {
    const faults = within("lib/data").flatMap((file) =>
      [...codeOf(file).matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*([^)]*)/gm)]
        .filter(([, , parameters = ""]) => !/^\w+: ((?:Grant|Asking)<|(?:Known|Link|User)?Actor\b)/.test(parameters))
        .map(([, name]) => `${file.path}: ${name}`),
    );
    expect(faults).toEqual([]);
  });

  test("lib/data exports no function as a constant, which the rule above would not see", () => {
    const pattern = /^export const \w+[^=]*=\s*(?:async\s*)?(?:\(|function|\w+\s*=>)/m;
    expect(pathsOf(within("lib/data").filter((file) => pattern.test(codeOf(file))))).toEqual([]);
  });

  test("core knows no clock and no chance", () => {
    const pattern = /Date\.now|new Date\(\)|Math\.random|crypto\./;
    expect(pathsOf(within("lib/core").filter((file) => pattern.test(codeOf(file))))).toEqual([]);
  });

  test("every core file that computes has its twin in tests/unit/core", () => {
    const twin = (path: string) => path.replace(/^lib\//, "tests/unit/").replace(/\.ts$/, ".test.ts");
    const computes = within("lib/core").filter((file) => /^export (?:async )?(?:function|const)\b/m.test(codeOf(file)));
    expect(pathsOf(computes).filter((path) => !existsSync(twin(path)))).toEqual([]);
  });

  test("the database and its verbs say first that they are for the server", () => {
    const guarded = all.filter(({ path }) => path === "lib/db/client.ts" || path.startsWith("lib/data/"));
    expect(pathsOf(guarded.filter((file) => !file.text.startsWith('import "server-only";')))).toEqual([]);
  });

  test("SQL is never built from text outside the migrations", () => {
    expect(pathsOf(withText(/\bsql\.raw\b/)).filter((path) => path !== "lib/db/migrate.ts")).toEqual([]);
  });

  test("text becomes markup in few places: elsewhere it goes through a template that escapes it", () => {
    expect(pathsOf(withText(/dangerouslySetInnerHTML/))).toEqual([
      "components/ui/static-markup.tsx",
      "lib/charts/inner-markup.ts",
    ]);
    // Pictures come as text from paintSvg, which escapes what it is given.
    const others = withText(/\bnew Markup\(/).filter(({ text }) => !text.includes("new Markup(paintSvg("));
    expect(pathsOf(others)).toEqual(["lib/charts/markup.ts"]);
  });

  test("nothing is left on a connection: no named statement, no setting that outlives its transaction", () => {
    const data = [...within("lib/db"), ...within("lib/data"), ...within("lib/auth")];
    const lasting = [
      /\.prepare\(/,
      /\bname: ["'`][^"'`]*["'`],\s*text:/,
      /\b(?:LISTEN|PREPARE|SET SESSION|DECLARE \w+ CURSOR)\b/,
    ];
    for (const pattern of lasting) expect(pathsOf(data.filter((file) => pattern.test(codeOf(file))))).toEqual([]);
    const settings = data.flatMap((file) => codeOf(file).match(/set_config\([^)]*\)/g) ?? []);
    expect(settings.length).toBeGreaterThan(2);
    expect(settings.filter((call) => !call.endsWith(", true)"))).toEqual([]);
    const locks = data.flatMap((file) => codeOf(file).match(/pg_\w*advisory\w*/g) ?? []);
    expect(locks.filter((call) => !call.includes("_xact_"))).toEqual([]);
  });

  test.each(["entrance.ts", "proxy.elsewhere.ts", "scripts/start/enter.ts"])("%s never decides who may", (file) => {
    expect(readFileSync(file, "utf8")).not.toMatch(/@\/lib\/(data|db|auth)/);
  });
});

describe("what the browser is given", () => {
  const entries = all.filter((file) => /^["']use client["']/.test(file.text));

  test("zod reaches no browser", () => {
    expect(pathsOf(entries.filter((file) => importedPackages(all, file).has("zod")))).toEqual([]);
  });

  test("Recharts comes only when a chart is touched: no page loads it at once", () => {
    expect(pathsOf(within("app").filter((file) => importedPackages(all, file).has("recharts")))).toEqual([]);
    expect(within("components/charts").some((file) => importedPackages(all, file).has("recharts"))).toBe(true);
  });
});

describe("the size of a file, in lines of code without comments and blanks", () => {
  const size = (file: SourceFile) =>
    codeOf(file)
      .split("\n")
      .filter((line) => line.trim() !== "").length;
  const longer = (files: readonly SourceFile[], limit: number) => pathsOf(files.filter((file) => size(file) > limit));

  function quantile(files: readonly SourceFile[], p: number): number {
    const sorted = files.map(size).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * p)] ?? 0;
  }

  test("core: half of the files within 40, none over 150", () => {
    expect(quantile(within("lib/core"), 0.5)).toBeLessThanOrEqual(40);
    expect(longer(within("lib/core"), 150)).toEqual([]);
  });

  test("elsewhere: half within 60, nine in ten within 200, none over 300, tests included", () => {
    const others = all.filter((file) => !file.path.startsWith("lib/core/"));
    expect(quantile(others, 0.5)).toBeLessThanOrEqual(60);
    expect(quantile(others, 0.9)).toBeLessThanOrEqual(200);
    expect(longer([...others, ...sourceFiles("tests")], 300)).toEqual([]);
  });

  test("a page has at most 60, a route 40", () => {
    const named = (name: string) => within("app").filter(({ path }) => path.endsWith(`/${name}`));
    expect(longer(named("page.tsx"), 60)).toEqual([]);
    expect(longer(named("route.ts"), 40)).toEqual([]);
  });
});
