import type { Depth } from "../questionnaire/assessment";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { type ControlState, controlsOf } from "../scoring/control-state";
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

/** The part of the questionnaire that a workshop was about: no survey questions, and only the chosen domains. */
function askedInWorkshop(questionnaire: Questionnaire, { domainIds }: WorkshopRecord): Questionnaire {
  const isChosen = (id: string) => domainIds === null || domainIds.includes(id);
  return {
    ...questionnaire,
    domains: questionnaire.domains.filter(({ id }) => isChosen(id)),
    controls: questionnaire.controls.filter(({ domainId }) => isChosen(domainId)),
    industryQuestions: [],
  };
}

/** The part that it revealed: a control that the room never came to is neither for nor against it. */
export function revealedInWorkshop(questionnaire: Questionnaire, record: WorkshopRecord): Questionnaire {
  const asked = askedInWorkshop(questionnaire, record);
  const isRevealed = revealedIds(record);
  const controls = asked.controls.filter(({ id }) => isRevealed.has(id));
  return {
    ...asked,
    domains: asked.domains.filter(({ id }) => controls.some(({ domainId }) => domainId === id)),
    controls,
  };
}

function revealedIds({ steps }: WorkshopRecord): ReadonlySet<string> {
  return new Set(steps.filter((step) => step.isRevealed).map(({ questionId }) => questionId));
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
export function workshopPart(record: WorkshopRecord, questionnaire: Questionnaire, depth: Depth): WorkshopPart {
  const part = askedInWorkshop(questionnaire, record);
  const asked = controlsOf(part, depth);
  const isRevealed = revealedIds(record);
  return {
    domains: record.domainIds === null ? null : part.domains.map(({ title }) => title),
    controls: asked.length,
    revealed: asked.filter(({ id }) => isRevealed.has(id)).length,
    agreed: asked.flatMap(({ id, title }) => {
      const token = agreedToken(record, id);
      return token === null ? [] : [{ controlId: id, title, token }];
    }),
  };
}
