import { z } from "zod";
import { frozenRoundReport } from "../report/frozen-report";
import type { RoundReport } from "./round-report";

/** What closing a round froze, with the defaults of `frozenReport` for what reports of earlier versions lack. */
export const frozenRoundSchema: z.ZodType<Readonly<{ made: RoundReport }>> = z.object({
  made: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("shown"), report: frozenRoundReport }),
    z.object({
      kind: z.literal("withheld"),
      reason: z.enum(["not-closed", "too-few", "too-few-known"]),
      threshold: z.number(),
    }),
  ]),
});
