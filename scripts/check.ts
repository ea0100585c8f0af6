import { runGates } from "./run/gates";
import { printTallies } from "./run/tally";

process.exit(printTallies(await runGates()));
