import { z } from "zod";
import { answerBySchema } from "@/lib/core/team/answer-by";
import { newRoundSchema } from "@/lib/core/team/new-round";
import { now } from "@/lib/platform/clock";
import { answerByRule } from "@/lib/wording/round-words";

/** What is said beside a field of the form that opens a round. */
const rules: Readonly<Record<string, string>> = {
  scope: "Enter what is assessed, in 1 to 80 visible characters.",
  threshold: "Select a number from 3 to 10.",
  answerBy: answerByRule,
  depth: "Select one.",
  targetProfile: "Select one.",
};

type ParsedRound =
  | Readonly<{ ok: true; round: z.infer<ReturnType<typeof schemaAt>> }>
  | Readonly<{ ok: false; wrong: Readonly<Record<string, string>> }>;

/** What the form for a new round asks for, or by field what is wrong with it. */
export function parseNewRound(form: URLSearchParams): ParsedRound {
  const given = schemaAt(now()).safeParse({
    ...Object.fromEntries(form),
    threshold: Number(form.get("threshold")),
    answerBy: form.get("answerBy") || null,
  });
  if (given.success) return { ok: true, round: given.data };
  const fields = given.error.issues.map(({ path }) => String(path[0]));
  return { ok: false, wrong: Object.fromEntries(fields.map((field) => [field, rules[field] ?? "This does not fit."])) };
}

function schemaAt(time: Date) {
  return newRoundSchema.extend({ key: z.uuid(), answerBy: answerBySchema(time) });
}
