import { z } from "zod";
import { confidenceSchema } from "../benchmark/figure";
import { levelSchema } from "../questionnaire/control";
import { agreedSchema } from "../workshop/room";
import { frozenTrend } from "./frozen-trend";
import { jobFunctions } from "./round";
import type { TeamControl } from "./team-control";
import type { TeamIndustry } from "./team-industry";
import type { TeamSection } from "./team-section";

const text = z.string();
const number = z.number();
const named = { id: text, title: text };
const jobFunction = z.enum(jobFunctions);
// Reports from before there were bands hold exact means.
const band = z.object({ from: number, to: number }).nullable().default(null);
const withheld = z.object({ kind: z.literal("withheld"), reason: z.enum(["too-few", "single-answer"]) });

const control: z.ZodType<TeamControl> = z.intersection(
  z.object({ controlId: text, title: text, domainTitle: text }),
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("shown"),
      known: number,
      level: number,
      band,
      agreement: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("exact"), value: number }),
        z.object({ kind: z.literal("band"), band: z.enum(["wide", "some", "close"]) }),
        z.object({ kind: z.literal("withheld") }),
      ]),
      histogram: z.discriminatedUnion("kind", [
        z.object({
          kind: z.enum(["levels", "merged"]),
          bins: z.array(z.object({ from: levelSchema, to: levelSchema, count: number })),
        }),
        withheld,
      ]),
      functions: z
        .array(z.object({ jobFunction, known: number, band: z.object({ from: number, to: number }) }))
        .nullable()
        .default(null),
    }),
    z.object({ kind: z.literal("nobody-knows") }),
    z.object({ kind: z.literal("withheld") }),
  ]),
);

const perception = {
  cells: z.array(z.object({ jobFunction, score: number.nullable(), points: number.nullable() })),
  controls: number,
  gap: number.nullable(),
  gapPoints: number.nullable(),
};

const unsureShare = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("share"), proportion: number }),
  z.object({ kind: z.enum(["few", "most", "withheld"]) }),
]);
const unsure = { total: unsureShare, cells: z.array(z.object({ jobFunction, share: unsureShare })) };

const industry: z.ZodType<TeamIndustry> = z.intersection(
  z.object({ questionId: text, title: text, question: text }),
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("shown"),
      n: number,
      options: z.array(
        z.object({ optionIds: z.array(text), labels: z.array(text), count: number.nullable(), isLeads: z.boolean() }),
      ),
    }),
    withheld,
  ]),
);

const published = z.object({
  publishedId: text,
  question: text,
  option: text,
  publisher: text,
  report: text,
  edition: number,
  sourceUrl: text,
  confidence: confidenceSchema,
  caveats: z.array(text),
  segments: z.array(
    z.object({
      label: text,
      n: number.nullable(),
      proportion: number,
      interval: z.object({ low: number, high: number }).nullable(),
      caveat: text.nullable(),
    }),
  ),
  gap: number,
});

/** What a frozen report holds of a team. */
export const frozenTeam: z.ZodType<TeamSection> = z.object({
  workshop: z
    .object({
      domains: z.array(text).nullable(),
      controls: number,
      revealed: number,
      agreed: z.array(z.object({ controlId: text, title: text, token: agreedSchema })),
    })
    .nullable(),
  threshold: number,
  respondents: number,
  byOpenLink: number.default(0),
  functions: z.array(z.object({ id: jobFunction, respondents: number })),
  others: number,
  agreement: z.object({ tenths: number, controls: number }).nullable(),
  controls: z.array(control),
  widest: z.array(control),
  perception: z.object({
    overall: z.object(perception),
    domains: z.array(z.object({ ...named, ...perception })),
    controls: z.array(
      z.object({
        controlId: text,
        title: text,
        levels: z.array(z.object({ jobFunction, level: number, band })),
        gap: number,
      }),
    ),
  }),
  unsure: z.object({
    overall: z.object(unsure),
    domains: z.array(z.object({ ...named, ...unsure })),
  }),
  industry: z.array(industry),
  published: z.array(published),
  trend: frozenTrend.nullable(),
});
