import { z } from "zod";
import { frozenComparison, frozenPractice } from "../benchmark/frozen-comparison";
import { profileDimensionSchema } from "../benchmark/segment";
import { depthSchema, targetProfileSchema } from "../questionnaire/assessment";
import { frameworkReferenceSchema, linkSchema } from "../questionnaire/control";
import { frozenTeam } from "../team/frozen-team";
import type { TeamReport } from "../team/round-report";
import type { Report, ReportControl } from "./report";
import { sharedDetailSchema } from "./shared-detail";

const text = z.string();
const number = z.number();

const standing = {
  score: number,
  range: z.object({ low: number, high: number }),
  coverage: number,
  target: number,
  points: number,
  highPoints: number,
  targetPoints: number,
  distancePoints: number,
  unknownPoints: number,
};

const control: z.ZodType<ReportControl> = z.object({
  id: text,
  title: text,
  question: text,
  domainId: text,
  domainTitle: text,
  isCore: z.boolean(),
  weight: number,
  state: z.enum(["known", "unsure", "unanswered", "not-applicable", "withheld"]),
  level: number.nullable(),
  levelBand: z.object({ from: number, to: number }).nullable().default(null),
  reached: number.nullable(),
  levelText: text.nullable(),
  target: number,
  targetText: text,
  practices: z.array(frozenPractice),
});

const fields = {
  scope: text.nullable(),
  isSynthetic: z.boolean(),
  computedAt: text,
  touchedAt: text,
  versions: z.object({ questionnaire: text, scoring: text, figures: text }),
  depth: depthSchema,
  basis: depthSchema,
  targetProfile: targetProfileSchema,
  otherBasis: z.null().default(null),
  counts: z.object({
    total: number,
    asked: number,
    known: number,
    unsure: number,
    unanswered: number,
    notApplicable: number,
    withheld: number.default(0),
    industryAsked: number,
    industryAnswered: number,
  }),
  result: z
    .object({
      ...standing,
      maturity: z.enum(["initial", "developing", "defined", "managed", "leading"]).nullable(),
      shownGain: number,
      weights: z.object({ applicable: number, reached: number, unknown: number }),
    })
    .nullable(),
  profile: z.array(z.object({ title: text, answer: text })),
  domains: z.array(
    z.object({
      id: text,
      title: text,
      shortTitle: text,
      isWithheld: z.boolean(),
      result: z.object(standing).nullable(),
      controlCount: number,
      knownCount: number,
    }),
  ),
  controls: z.array(control),
  gaps: z.array(
    z.object({
      control,
      level: number,
      target: number,
      gain: number,
      gainTenths: number,
      remediation: z.object({ summary: text, links: z.array(linkSchema) }),
      why: text,
      references: z.array(frameworkReferenceSchema),
    }),
  ),
  unknowns: z.array(z.object({ control, gain: number, gainTenths: number })),
  notes: z.array(z.object({ controlId: text, texts: z.array(text) })).default([]),
  comparisons: z.array(frozenComparison),
  segmentBy: profileDimensionSchema.nullable(),
  sources: z.array(
    z.object({ publisher: text, report: text, edition: number, n: number.nullable(), urls: z.array(text) }),
  ),
};

/**
 * Every field that a frozen report may hold: parsing by it drops all others, so that what a report gains later stands in
 * no link until it is written down here. A field that an older link lacks needs a default; what cannot have one, a new
 * `frozenFormat`.
 */
export const frozenReport: z.ZodType<Report> = z.object({
  ...fields,
  assessmentId: z.null(),
  shared: sharedDetailSchema,
  newerFigures: z.null(),
  team: frozenTeam.nullable(),
});

/** A report as closing its round froze it, with the same fields: whoever reads it may read the round itself. */
export const frozenRoundReport: z.ZodType<TeamReport> = z.object({
  ...fields,
  assessmentId: text,
  shared: z.null(),
  newerFigures: z.null(),
  team: frozenTeam,
});

/** Of the stored form. Raised when a report frozen before cannot be read by `frozenReport` any more. */
export const frozenFormat = 1;
