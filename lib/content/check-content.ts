import { benchmarkFaults } from "./benchmark-faults";
import { benchmarkOf, currentFiguresEdition, figuresEditions } from "./benchmarks";
import { figureFaults } from "./figure-faults";
import { lookQuestions } from "./look";
import { questionnaireFaults } from "./questionnaire-faults";
import { currentQuestionnaireVersion, questionnaireOf } from "./questionnaires";
import { figuresFolder, figuresOnDisk } from "./read-editions";
import { releasedFaults } from "./released-edition";

/** What was read, and every law of the content that is broken: one line a fault, with its file. */
type ContentCheck = Readonly<{ summary: string; faults: readonly string[] }>;

/**
 * Reads all content and holds it against the laws that schemas cannot see.
 *
 * @throws where a file does not fit its schema, with its path
 */
export function checkContent(): ContentCheck {
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  const { controls, industryQuestions } = questionnaire;
  const counts = figuresEditions().map(({ edition, published }) => {
    const figures = published.reduce((sum, one) => sum + one.figures.length, 0);
    return `figures ${edition}: ${figures} of ${published.length} published questions`;
  });
  const asked = `${controls.length} controls, ${industryQuestions.length} industry questions`;
  return {
    summary: `Questionnaire ${questionnaire.version}: ${asked}, ${lookQuestions().length} of the look; ${counts.join("; ")}`,
    faults: [
      ...questionnaireFaults(questionnaire, `lib/content/questionnaires/${questionnaire.id}-${questionnaire.version}`),
      ...figuresEditions().flatMap((benchmark) =>
        benchmarkFaults(benchmark, questionnaire, `${figuresFolder}/${benchmark.edition}`),
      ),
      ...figureFaults(benchmarkOf(currentFiguresEdition), `${figuresFolder}/${currentFiguresEdition}`),
      ...figuresEditions().flatMap((benchmark) => releasedFaults(benchmark, figuresOnDisk)),
    ],
  };
}
