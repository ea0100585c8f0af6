import { runGates } from "./gates/run-gates";
import { printTallies } from "./gates/tally";

process.exit(printTallies(await runGates()));
