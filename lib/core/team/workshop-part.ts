import type { Questionnaire } from "../questionnaire/questionnaire";
import type { ControlState } from "../scoring/control-state";
import type { Agreed } from "../workshop/room";
import type { WorkshopRecord } from "../workshop/workshop-record";
import type { ControlAnswers } from "./control-answers";

/** What a report says of the workshop that it is of. */
export type WorkshopPart = Readonly<{
  /** Titles of the domains that were chosen; null: all. */
  domains: readonly string[] | null;
  controls: number;
  revealed: number;
  /** In the questionnaire's order. */
  agreed: readonly Readonly<{ controlId: string; title: string; token: Agreed }>[];
}>;

/** The part of the questionnaire that a workshop asked: no industry questions, and only the chosen domains. */
export function askedInWorkshop(questionnaire: Questionnaire, { domainIds }: WorkshopRecord): Questionnaire {
  const isChosen = (id: string) => domainIds === null || domainIds.includes(id);
  return {
    ...questionnaire,
    domains: questionnaire.domains.filter(({ id }) => isChosen(id)),
    controls: questionnaire.controls.filter(({ domainId }) => isChosen(domainId)),
    industryQuestions: [],
  };
}

/** What the room agreed on about a control; null where it did not. */
export function agreedToken({ steps }: WorkshopRecord, controlId: string): Agreed | null {
  return steps.find(({ questionId }) => questionId === controlId)?.agreed ?? null;
}

/** A control's state as agreed. */
export function agreedState({ control }: Pick<ControlAnswers, "control">, token: Agreed): ControlState {
  if (token === "unsure" || token === "not-applicable") return { control, kind: token };
  return { control, kind: "known", level: Number(token) };
}

/** What the report says of the workshop. */
export function workshopPart(
  record: WorkshopRecord,
  { domains }: Pick<Questionnaire, "domains">,
  all: readonly ControlAnswers[],
): WorkshopPart {
  const controls = all.map(({ control }) => control);
  const isRevealed = new Set(record.steps.filter((step) => step.isRevealed).map(({ questionId }) => questionId));
  return {
    domains: record.domainIds === null ? null : domains.map(({ title }) => title),
    controls: controls.length,
    revealed: controls.filter(({ id }) => isRevealed.has(id)).length,
    agreed: controls.flatMap(({ id, title }) => {
      const token = agreedToken(record, id);
      return token === null ? [] : [{ controlId: id, title, token }];
    }),
  };
}
