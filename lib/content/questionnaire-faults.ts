import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import { duplicates } from "./duplicates";

/** How many controls and industry questions the quick assessment asks. */
const quick = { controls: 30, industryQuestions: 8 };

/**
 * What a schema cannot see of a questionnaire: ids that are not unique, or that name nothing.
 *
 * @param folder of the questionnaire's files, which stands before every fault
 * @returns one line a fault, with file and field; none when all is well
 */
export function questionnaireFaults(questionnaire: Questionnaire, folder: string): readonly string[] {
  const { controls, industryQuestions, profileQuestions } = questionnaire;
  const ids = [...controls, ...industryQuestions, ...profileQuestions].map((question) => question.id);
  const quickControls = controls.filter((control) => control.isCore).length;
  const quickQuestions = industryQuestions.filter((question) => question.isQuick).length;
  return [
    ...duplicates(ids).map((id) => `${folder}: the id ${id} is used twice`),
    ...domainFaults(questionnaire, folder),
    ...referenceFaults(questionnaire, folder),
    ...industryFaults(questionnaire, `${folder}/industry-questions.json`),
    ...profileQuestions.flatMap((question) =>
      duplicates(question.options.map((option) => option.id)).map(
        (id) => `${folder}/profile-questions.json: ${question.id}: the option ${id} is there twice`,
      ),
    ),
    ...(quickControls === quick.controls ? [] : [`${folder}: ${quickControls} core controls, not ${quick.controls}`]),
    ...(quickQuestions === quick.industryQuestions
      ? []
      : [`${folder}/industry-questions.json: ${quickQuestions} quick questions, not ${quick.industryQuestions}`]),
  ];
}

/** A domain's file holds exactly the controls that the domain lists, in that order. */
function domainFaults({ domains, controls }: Questionnaire, folder: string): readonly string[] {
  const unknown = controls.filter((control) => !domains.some((domain) => domain.id === control.domainId));
  const differing = domains.filter((domain) => {
    const held = controls.filter((control) => control.domainId === domain.id).map((control) => control.id);
    return held.join() !== domain.controlIds.join() || held.some((id) => !id.startsWith(`${domain.id}.`));
  });
  return [
    ...unknown.map((control) => `${folder}: ${control.id}: no domain ${control.domainId}`),
    ...differing.map((domain) => `${folder}/${domain.id}.json: domain.controlIds: not the ids of its controls`),
  ];
}

function referenceFaults({ controls, frameworks }: Questionnaire, folder: string): readonly string[] {
  const known = frameworks.map((framework) => framework.id);
  return [
    ...duplicates(known).map((id) => `${folder}/frameworks.json: the id ${id} is used twice`),
    ...controls.flatMap((control) =>
      control.references
        .filter((reference) => !known.includes(reference.framework))
        .map((reference) => `${folder}/${control.domainId}.json: ${control.id}: no framework ${reference.framework}`),
    ),
  ];
}

function industryFaults({ industryQuestions }: Questionnaire, file: string): readonly string[] {
  return industryQuestions.flatMap(({ id, options, askedAfter, isQuick }, index) => {
    const earlier = industryQuestions.slice(0, index).find((one) => one.id === askedAfter?.questionId);
    const isAskable = askedAfter === null || earlier?.options.some((option) => option.id === askedAfter.optionId);
    const isLateQuick = isQuick && industryQuestions.slice(0, index).some((one) => !one.isQuick);
    return [
      ...duplicates(options.map((option) => option.id)).map(
        (one) => `${file}: ${id}: the option ${one} is there twice`,
      ),
      ...(isAskable ? [] : [`${file}: ${id}: askedAfter: no such option of an earlier question`]),
      ...(isLateQuick ? [`${file}: ${id}: isQuick: stands after a question that is not`] : []),
    ];
  });
}
