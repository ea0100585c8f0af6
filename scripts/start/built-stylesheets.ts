import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadStylesheet } from "./paint-first";

/** Reads all stylesheets of a build. What one refers to by a relative address, it names by the whole one. */
export function builtStylesheets(buildFolder: string): ReadStylesheet {
  const files = readdirSync(join(buildFolder, "static"), { recursive: true, encoding: "utf8" });
  const texts = new Map<string, string>();
  for (const file of files.filter((one) => one.endsWith(".css"))) {
    const address = `/_next/static/${file.replaceAll("\\", "/")}`;
    texts.set(address, inAnyPage(readFileSync(join(buildFolder, "static", file), "utf8"), address));
  }
  return (address) => texts.get(address) ?? null;
}

const reference = /url\((?!["']?(?:data:|\/|#))["']?([^"')]+)["']?\)/g;

function inAnyPage(styles: string, address: string): string {
  const base = new URL(address, "http://localhost");
  return styles.replaceAll(reference, (_all, path: string) => `url(${new URL(path, base).pathname})`);
}
