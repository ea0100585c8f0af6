import { readFileSync } from "node:fs";
import { builtFiles } from "./built-files";
import type { ReadStylesheet } from "./paint-first";

/** Reads all stylesheets of a build. What one refers to by a relative address, it names by the whole one. */
export function builtStylesheets(buildFolder: string): ReadStylesheet {
  const stylesheets = builtFiles(buildFolder).filter(([address]) => address.endsWith(".css"));
  const texts = new Map(
    stylesheets.map(([address, path]) => [address, inAnyPage(readFileSync(path, "utf8"), address)] as const),
  );
  return (address) => texts.get(address) ?? null;
}

const reference = /url\((?!["']?(?:data:|\/|#))["']?([^"')]+)["']?\)/g;

function inAnyPage(styles: string, address: string): string {
  const base = new URL(address, "http://localhost");
  return styles.replaceAll(reference, (_all, path: string) => `url(${new URL(path, base).pathname})`);
}
