import { z } from "zod";
import { depthSchema } from "../questionnaire/assessment";

/**
 * What a trend takes of a round's report: a part of what the report itself shows, and so nothing more than that. Every
 * report of a team is one.
 */
export const trendReportSchema = z.object({
  versions: z.object({ questionnaire: z.string(), scoring: z.string() }),
  basis: depthSchema,
  result: z.object({ points: z.number(), highPoints: z.number(), coverage: z.number() }).nullable(),
  domains: z
    .array(
      z.object({
        id: z.string(),
        shortTitle: z.string(),
        result: z.object({ points: z.number(), highPoints: z.number() }).nullable(),
      }),
    )
    .readonly(),
  controls: z
    .array(
      z.object({
        id: z.string(),
        domainId: z.string(),
        weight: z.number(),
        state: z.enum(["known", "unsure", "unanswered", "not-applicable", "withheld"]),
        level: z.number().nullable(),
      }),
    )
    .readonly(),
  team: z.object({ respondents: z.number(), agreement: z.object({ tenths: z.number() }).nullable() }).nullable(),
});

export type TrendReport = Readonly<z.infer<typeof trendReportSchema>>;
