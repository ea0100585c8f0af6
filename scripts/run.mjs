// Runs a TypeScript script in this very process, so that signals and exit codes are its own:
// node scripts/run.mjs scripts/start.ts
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";

const [script] = process.argv.slice(2);
if (script === undefined) throw new Error("which script?");
register({ tsconfig: "tsconfig.scripts.json" });
await import(pathToFileURL(resolve(script)).href);
