import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadStylesheet } from "./paint-first";

const built = /^\/_next\/(static\/[\w-]+\/[\w.-]+\.css)$/;
const reference = /url\((?!["']?(?:data:|\/|#))["']?([^"')]+)["']?\)/g;

/** Reads the build's stylesheets, each once. What one refers to by a relative address, it names by the whole one. */
export function builtStylesheets(buildFolder: string): ReadStylesheet {
  const known = new Map<string, string>();
  return (address) => {
    const file = built.exec(address)?.[1];
    if (file === undefined) return null;
    const text = known.get(file) ?? inAnyPage(readFileSync(join(buildFolder, file), "utf8"), address);
    known.set(file, text);
    return text;
  };
}

function inAnyPage(styles: string, address: string): string {
  const base = new URL(address, "http://localhost");
  return styles.replaceAll(reference, (_all, path: string) => `url(${new URL(path, base).pathname})`);
}
