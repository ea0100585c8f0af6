import { needChromium } from "./gates/find-chromium";
import { runGates } from "./gates/run-gates";
import { runScript } from "./gates/run-tool";
import { countPlaywright, countVitest, printTallies, type Tally } from "./gates/tally";

/** `--full` adds the long runs (100 kills, 10,000 fuzz cases, memory over 500 PDFs); without it, small ones of the same. */
const env = {
  ...(process.argv.includes("--full") && { PLIMSOLL_LONG: "1" }),
  CHROMIUM_PATH: await needChromium(),
};

async function build(): Promise<Tally> {
  const { code } = await runScript("scripts/build.ts");
  return { name: "build", passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

const tallies: Tally[] = [...(await runGates())];
tallies.push(await build());
tallies.push(await countVitest("integration", env));
tallies.push(await countPlaywright(env));
process.exit(printTallies(tallies));
