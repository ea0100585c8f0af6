import { createHash } from "node:crypto";
import { z } from "zod";
import type { Benchmark } from "@/lib/core/benchmark/benchmark";
import { canonicalJson } from "./canonical-json";
import { parseContent } from "./parse-content";
import { figuresFolder, type ReadFolder } from "./read-editions";

const hashesSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/** `released.json`: an edition's files, and what it takes from `publications.json`, each by the hash of its value. */
export const releasedSchema = z.object({ files: hashesSchema, publications: hashesSchema });
type Released = z.infer<typeof releasedSchema>;

/** What an edition is now, as `released.json` keeps it. */
export function releasedOf({ edition, publications, published }: Benchmark, { names, json }: ReadFolder): Released {
  const own = names(edition).filter((name) => name.endsWith(".json") && name !== "released.json");
  const files = [...own, ...names(`${edition}/published`).map((name) => `published/${name}`)];
  const used = new Set(published.map(({ publicationId }) => publicationId));
  return {
    files: Object.fromEntries(files.map((name) => [name, hash(json(`${edition}/${name}`))])),
    publications: Object.fromEntries(
      publications
        .filter(({ id }) => used.has(id))
        .map(({ id, publisher, report, kind }) => [id, hash({ publisher, report, kind })]),
    ),
  };
}

/** Every file of a released edition that is not as it was released: one line each. */
export function releasedFaults(benchmark: Benchmark, folder: ReadFolder): readonly string[] {
  const { edition, released: day } = benchmark;
  const place = `${figuresFolder}/${edition}`;
  if (!folder.names(edition).includes("released.json")) {
    return [`${place}/released.json: not there: npm run figures:release ${edition}, once nothing in it will change`];
  }
  const then = parseContent(`${place}/released.json`, releasedSchema, folder.json(`${edition}/released.json`));
  const now = releasedOf(benchmark, folder);
  return [
    ...differing(then.files, now.files).map(
      ([name, what]) =>
        `${place}/${name}: ${what} since ${edition} was released on ${day}: correct it in a new edition`,
    ),
    ...differing(then.publications, now.publications).map(
      ([id, what]) =>
        `${figuresFolder}/publications.json: ${id}: publisher, report or kind ${what} since figures ${edition} were released on ${day}`,
    ),
  ];
}

function differing(then: Released["files"], now: Released["files"]): readonly (readonly [string, string])[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((name) => then[name] !== now[name])
    .map((name) => {
      if (now[name] === undefined) return [name, "taken away"];
      return [name, then[name] === undefined ? "added" : "changed"];
    });
}

function hash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
