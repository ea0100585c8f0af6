import { benchmarkFaults } from "./benchmark-faults";
import { benchmarkOf, currentFiguresEdition } from "./benchmarks";
import { lookQuestions } from "./look";
import { questionnaireFaults } from "./questionnaire-faults";
import { currentQuestionnaireVersion, questionnaireOf } from "./questionnaires";
import { segmentMapFaults, segmentMapsOf } from "./segment-maps";

/** What was read, and every law of the content that is broken: one line a fault, with its file. */
type ContentCheck = Readonly<{ summary: string; faults: readonly string[] }>;

/**
 * Reads all content and holds it against the laws that schemas cannot see.
 *
 * @throws where a file does not fit its schema, with its path
 */
export function checkContent(): ContentCheck {
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  const benchmark = benchmarkOf(currentFiguresEdition);
  const { controls, industryQuestions, profileQuestions } = questionnaire;
  const counts = [
    `${controls.length} controls`,
    `${industryQuestions.length} industry questions`,
    `${benchmark.published.length} published questions`,
    `${lookQuestions().length} of the look`,
  ];
  return {
    summary: `Questionnaire ${questionnaire.version}, figures ${benchmark.edition}: ${counts.join(", ")}`,
    faults: [
      ...questionnaireFaults(questionnaire, `lib/content/questionnaires/${questionnaire.id}-${questionnaire.version}`),
      ...benchmarkFaults(benchmark, industryQuestions, `lib/content/figures/${benchmark.edition}`),
      ...segmentMapFaults(segmentMapsOf(), profileQuestions),
    ],
  };
}
