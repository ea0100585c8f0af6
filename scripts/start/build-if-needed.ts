import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "../gates/run-tool";
import { buildFolder } from "./built-files";

/** Everything that ends up in the build. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "entrance.ts",
  "instrumentation.ts",
  "proxy.elsewhere.ts",
  "next.config.js",
  "tsconfig.json",
  "package-lock.json",
];

/** Runs `next build` where there is no build or something is newer than it. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuilt()) return;
  process.stdout.write("Plimsoll: building, which takes about a minute\n");
  const { code } = await runScript("scripts/build.ts", { env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Error("the build failed, see above");
}

function isBuilt(): boolean {
  const builtAt = changedAt(join(buildFolder, "BUILD_ID"));
  return builtAt > 0 && sources.every((source) => newest(source) <= builtAt);
}

/** The latest change of a file, or of anything in a folder; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const entries: readonly Dirent[] = readdirSync(path, { withFileTypes: true });
  // The folder's own time counts too: it tells of a file that is gone.
  return entries.reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), stat.mtimeMs);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
