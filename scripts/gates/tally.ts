import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { z } from "zod";
import { runTool, type Variables } from "./run-tool";

/** How a runner ended, in tests; `failures` names those that failed, as far as its report does. */
export type Tally = Readonly<{
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  failures?: readonly string[];
}>;
type Counts = Omit<Tally, "name">;

const vitestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
const playwrightResult = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A runner that left no report, ran nothing, or ended red without naming a test counts as one failure. */
export function judge(code: number, counts: Counts | null): Counts {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const isSilent = known.failed === 0 && (code !== 0 || known.passed === 0);
  return isSilent ? { ...known, failed: 1 } : known;
}

async function tallyOf(
  name: string,
  run: (file: string) => Promise<Readonly<{ code: number }>>,
  read: (json: unknown) => Counts,
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "plimsoll-tally-"));
  const file = join(folder, "result.json");
  const { code } = await run(file);
  const text = await readFile(file, "utf8").catch(() => null);
  await rm(folder, { recursive: true, force: true });
  return { name, ...judge(code, text === null ? null : read(JSON.parse(text))) };
}

/** The failed tests of Vitest's report, each with its file; a file that failed as a whole stands for itself. */
export function failuresIn(result: z.infer<typeof vitestResult>): readonly string[] {
  return result.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length > 0) return failed.map(({ fullName }) => `${file} > ${fullName}`);
    return status === "failed" ? [file] : [];
  });
}

/** Runs one of the two Vitest projects. */
export function countVitest(project: "unit" | "integration", env: Variables = {}): Promise<Tally> {
  const reporters = ["--reporter=default", "--reporter=json"];
  return tallyOf(
    project === "unit" ? "architecture and unit" : project,
    (file) => runTool("vitest", ["run", "--project", project, ...reporters, `--outputFile.json=${file}`], { env }),
    (json) => {
      const result = vitestResult.parse(json);
      const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = result;
      return { passed, failed, skipped, failures: failuresIn(result) };
    },
  );
}

/** Runs the browser tests; one that passes only when tried again is a failure. */
export function countPlaywright(env: Variables, args: readonly string[] = []): Promise<Tally> {
  return tallyOf(
    "browser",
    (file) =>
      runTool("playwright", ["test", "--reporter=list,json", ...args], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    (json) => {
      const { stats } = playwrightResult.parse(json);
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    },
  );
}

/** Prints what ran, what failed and, as the last line, the sum; the answer is the exit code. */
export function printTallies(tallies: readonly Tally[]): number {
  const sum = (key: "passed" | "failed" | "skipped") => tallies.reduce((total, tally) => total + tally[key], 0);
  console.log("");
  for (const { name, passed, failed, skipped, failures = [] } of tallies) {
    console.log(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    for (const failure of failures) console.log(`  failed: ${failure}`);
  }
  const failed = tallies.length === 0 ? 1 : sum("failed");
  console.log(`${sum("passed")} passed, ${failed} failed${sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""}`);
  return failed === 0 ? 0 : 1;
}
