import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  type Benchmark,
  benchmarkSchema,
  comparisonPlanSchema,
  type Publication,
  practiceSchema,
  publicationSchema,
  segmentMapSchema,
  type TrendPlan,
  topicSchema,
  trendPlanSchema,
} from "@/lib/core/benchmark/benchmark";
import type { PublishedQuestion } from "@/lib/core/benchmark/figure";
import { figureFileSchema, type ReadFile, readFigureFile } from "./figure-file";
import { parseContent } from "./parse-content";

/** The folder of all figures, from the root of the project: one folder an edition of our content, and what they share. */
export const figuresFolder = "lib/content/figures";

const headSchema = z.object({
  edition: z.string(),
  released: z.iso.date(),
  /** The edition that this one adds to; null for one that stands alone. */
  extends: z.string().nullable(),
  /** Published questions of that edition which this one leaves out. */
  retires: z.array(z.string()),
});

/** What an edition's folder says by itself. */
type Layer = Readonly<
  z.infer<typeof headSchema> &
    Pick<Benchmark, "trends" | "plans" | "practices" | "segmentMaps"> & { files: readonly ReadFile[] }
>;

/** Reads files below a folder of figures. Read when the process starts: an edition is added by adding files. */
export type ReadFolder = Readonly<{
  names: (folder: string) => readonly string[];
  json: (file: string) => unknown;
}>;

export const figuresOnDisk: ReadFolder = {
  names: (folder) => readdirSync(join(process.cwd(), "lib/content/figures", folder)).toSorted(),
  json: (file) => JSON.parse(readFileSync(join(process.cwd(), "lib/content/figures", file), "utf8")),
};

/**
 * Every edition of the figures, oldest first.
 *
 * @throws where a file does not fit its schema, or names an edition, a trend or a publication that is not there
 */
export function readEditions({ names, json }: ReadFolder = figuresOnDisk): readonly Benchmark[] {
  const parse = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    parseContent(`${figuresFolder}/${file}`, schema, readJson(file, json));
  const publications = parse("publications.json", z.array(publicationSchema));
  const topics = parse("topics.json", z.array(topicSchema));
  const editions: Benchmark[] = [];
  for (const folder of names("")
    .filter((name) => /^\d{4}\.\d+$/.test(name))
    .toSorted(byEdition)) {
    const present = names(folder);
    const list = <Schema extends z.ZodType>(name: string, schema: Schema) =>
      present.includes(name) ? parse(`${folder}/${name}`, z.array(schema)) : [];
    const layer: Layer = {
      ...parse(`${folder}/edition.json`, headSchema),
      trends: list("trends.json", trendPlanSchema),
      plans: list("plans.json", comparisonPlanSchema),
      practices: list("practices.json", practiceSchema),
      segmentMaps: list("segment-maps.json", segmentMapSchema),
      files: names(`${folder}/published`).map((name) => {
        const path = `${folder}/published/${name}`;
        const file = parse(path, figureFileSchema);
        return readFigureFile(file, publicationOf(publications, file.publicationId, path));
      }),
    };
    if (layer.edition !== folder) throw new Error(`${figuresFolder}/${folder}/edition.json: edition: not ${folder}`);
    editions.push(resolve(layer, editions, { publications, topics }));
  }
  return editions;
}

function readJson(file: string, json: ReadFolder["json"]): unknown {
  try {
    return json(file);
  } catch (error) {
    throw new Error(`${figuresFolder}/${file}: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

function byEdition(one: string, two: string): number {
  return one.localeCompare(two, "en", { numeric: true });
}

function publicationOf(publications: readonly Publication[], id: string, path: string): Publication {
  const found = publications.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${figuresFolder}/${path}: publicationId: no publication ${id}`);
  return found;
}

type Shared = Pick<Benchmark, "publications" | "topics">;

/** An edition as a whole: what it extends, with this layer's own laid over it. */
function resolve(layer: Layer, earlier: readonly Benchmark[], shared: Shared): Benchmark {
  const path = `${figuresFolder}/${layer.edition}`;
  const base = layer.extends === null ? null : earlier.find((one) => one.edition === layer.extends);
  if (base === undefined) throw new Error(`${path}/edition.json: extends: no earlier edition ${layer.extends}`);
  const own = layer.files.flatMap((file) => file.published);
  const isKept = ({ id, segment }: Benchmark["published"][number]) => !layer.retires.includes(segment?.ofId ?? id);
  const replacements = new Map(
    layer.files.flatMap((file) => file.replacements.map(({ by, replaced }) => [replaced, by] as const)),
  );
  const published = laid((base?.published ?? []).filter(isKept), own, ({ id }) => id);
  const trends = laid(base?.trends ?? [], layer.trends, ({ id }) => id);
  return parseContent(path, benchmarkSchema, {
    ...shared,
    edition: layer.edition,
    released: layer.released,
    published,
    trends: trends.map((trend) => prolonged(trend, layer, published)),
    plans: laid(base?.plans ?? [], layer.plans, ({ questionId }) => questionId).map((plan) => ({
      ...plan,
      publishedId: replacements.get(plan.publishedId) ?? plan.publishedId,
    })),
    practices: laid(base?.practices ?? [], layer.practices, ({ controlId, figureId }) => `${controlId} ${figureId}`),
    segmentMaps: laid(
      base?.segmentMaps ?? [],
      layer.segmentMaps,
      ({ publicationId, edition }) => `${publicationId} ${edition}`,
    ),
  });
}

/** What is new in place of what has the same key, and after it what has a new one. */
function laid<T>(base: readonly T[], own: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const byKey = new Map([...base, ...own].map((one) => [keyOf(one), one]));
  return [...byKey.values()];
}

/** A trend with the points that this layer's files add to it. */
function prolonged(trend: TrendPlan, { files }: Layer, published: readonly PublishedQuestion[]): TrendPlan {
  const added = files.flatMap((file) => file.trendPoints.filter(({ trendId }) => trendId === trend.id));
  const editionOf = (publishedId = "") => published.find(({ id }) => id === publishedId)?.edition ?? 0;
  const points = [...trend.points, ...added.map(({ publishedId, figureId }) => ({ publishedId, figureId }))];
  const breaks = added.flatMap(({ breakBefore }, index) => {
    const after = editionOf(points[trend.points.length + index - 1]?.publishedId);
    const before = editionOf(points[trend.points.length + index]?.publishedId);
    return breakBefore === null ? [] : [{ after, before, words: breakBefore }];
  });
  return { ...trend, points, breaks: [...trend.breaks, ...breaks] };
}
