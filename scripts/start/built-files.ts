import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Where the application is built, as next.config.js has it. */
export const buildFolder = process.env.PLIMSOLL_DIST_DIR || ".next";

/** Every file of a build that a browser may ask for, as [its address, its path]. */
export function builtFiles(build: string): readonly (readonly [string, string])[] {
  const folder = join(build, "static");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [`/_next/static/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, path];
  });
}
