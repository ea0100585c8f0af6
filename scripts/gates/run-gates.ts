import { runTool } from "./run-tool";
import { countVitest, type Tally } from "./tally";

type Gate = Readonly<{ name: string; run: () => Promise<Readonly<{ code: number; output: string; seconds: number }>> }>;

const gates: readonly Gate[] = [
  { name: "format and lint", run: () => runTool("biome", ["check", "--error-on-warnings"], { isQuiet: true }) },
  { name: "dead code", run: () => runTool("knip", ["--no-progress"], { isQuiet: true }) },
  { name: "types", run: () => runTool("tsc", ["--noEmit", "-p", "."], { isQuiet: true }) },
];

async function pass(gate: Gate): Promise<Tally> {
  const { code, output, seconds } = await gate.run();
  if (code !== 0) console.error(`\n--- ${gate.name}\n${output.trim()}\n`);
  console.log(`${code === 0 ? "passed" : "FAILED"}  ${gate.name}  ${seconds.toFixed(1)} s`);
  return { name: gate.name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** The fast gates: route types first, since the type check reads them; then all others side by side. */
export async function runGates(): Promise<readonly Tally[]> {
  const typegen = await pass({ name: "route types", run: () => runTool("next", ["typegen"], { isQuiet: true }) });
  const [tests, ...others] = await Promise.all([countVitest("unit"), ...gates.map(pass)]);
  return [typegen, ...others, tests];
}
