import { z } from "zod";
import { depthSchema } from "../questionnaire/assessment";
import type { RoundTrend } from "./round-trend";

const text = z.string();
const number = z.number();
const named = { id: text, title: text };

const change = z.intersection(
  z.object({ from: text, to: text }),
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.enum(["whole", "shared"]),
      controls: number,
      points: number,
      domains: z.array(z.object({ ...named, points: number })),
    }),
    z.object({ kind: z.literal("incomparable") }),
  ]),
);

/** What a frozen report holds of the rounds of its scope. */
export const frozenTrend: z.ZodType<RoundTrend> = z.object({
  points: z.array(
    z.object({
      assessmentId: text,
      at: text,
      respondents: number,
      questionnaire: text,
      basis: depthSchema,
      points: number.nullable(),
      highPoints: number.nullable(),
      domains: z.array(z.object({ ...named, points: number.nullable() })),
      agreement: number.nullable(),
    }),
  ),
  changes: z.array(change),
  hasBothDepths: z.boolean(),
});
