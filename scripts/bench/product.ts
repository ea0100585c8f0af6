import { z } from "zod";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { type Shot, send, type Visitor } from "./load";

/** A guest of the product with one full assessment. */
export type Guest = Readonly<{ origin: string; assessmentId: string; cookie: string }>;

const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const controlIds = questionnaire.controls.map(({ id }) => id);
const outcomes = z.object({
  outcomes: z.array(z.object({ questionId: z.string(), kind: z.string(), revision: z.number() })),
});

export const domainIds = questionnaire.domains.map(({ id }) => id);

/** Begins a full assessment as a new guest, through the same form as everybody. */
export async function newGuest(origin: string): Promise<Guest> {
  const response = await fetch(`${origin}/assess/start`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ scope: "production", depth: "full" }),
  });
  const assessmentId = /\/assess\/([0-9a-f-]{36})/.exec(response.headers.get("location") ?? "")?.[1];
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  if (assessmentId === undefined || cookie === "") throw new Error(`no assessment began: ${response.status}`);
  return { origin, assessmentId, cookie };
}

/** Sends these answers. */
export function saving({ origin, assessmentId, cookie }: Guest, answers: readonly object[]): Shot {
  return {
    method: "POST",
    path: `/assess/${assessmentId}/answers`,
    headers: { origin, cookie, "content-type": "application/json" },
    body: JSON.stringify({ answers }),
  };
}

/** What the server last said of each answered question. */
export type Known = Map<string, Readonly<{ value: string; revision: number }>>;

/** Saves one answer after the other, each based on what the server said of the last. */
export function answering(guest: Guest, known: Known = new Map()): Visitor {
  let turn = 0;
  let sent = "0";
  return {
    next: () => {
      const questionId = controlIds[turn % controlIds.length] ?? "";
      const before = known.get(questionId);
      sent = String((Number(before?.value ?? 2) + 1) % 5);
      turn += 1;
      return saving(guest, [{ questionId, value: sent, was: before?.value ?? null, base: before?.revision ?? 0 }]);
    },
    seen: (body) => {
      for (const { questionId, kind, revision } of outcomes.parse(JSON.parse(body)).outcomes)
        if (kind === "saved") known.set(questionId, { value: sent, revision });
    },
  };
}

/** Answers every control and every industry and profile question, so that the report has all its charts. */
export async function answerAll(guest: Guest): Promise<Known> {
  const controls = controlIds.map((questionId, index) => ({ questionId, value: String((index * 7) % 5) }));
  const chosen = [...questionnaire.industryQuestions, ...questionnaire.profileQuestions].map(({ id, options }) => ({
    questionId: id,
    value: options[0]?.id ?? null,
  }));
  const all = [...controls, ...chosen].map((answer) => ({ ...answer, was: null, base: 0 }));
  for (let begin = 0; begin < all.length; begin += 20) {
    const { status, body } = await send(guest.origin, saving(guest, all.slice(begin, begin + 20)));
    if (status !== 200) throw new Error(`answers were not saved: ${status} ${body.toString("utf8").slice(0, 500)}`);
  }
  return new Map(controls.map(({ questionId, value }) => [questionId, { value, revision: 1 }]));
}

/** A page that only this guest may read. */
export const reading = ({ cookie }: Guest, path: string): Shot => ({
  method: "GET",
  path,
  headers: { cookie },
  body: null,
});
