import "server-only";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Actor } from "@/lib/core/access/actor";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report } from "@/lib/core/report/report";
import { now } from "@/lib/platform/clock";
import { readAssessmentWithAnswers } from "./assessments";
import type { Grant } from "./grant";

/** The report of an assessment as its answers stand now. */
export async function readReport(grant: Grant<"assessment.read">): Promise<Report> {
  const { assessment, answers } = await readAssessmentWithAnswers(grant);
  return reportOf(assessment, answers, now().toISOString());
}

/** The report of an organisation that does not exist, which anybody may read. */
export function readExampleReport(_actor: Actor): Report {
  if (example !== null) return example;
  const { assessment, answers } = exampleAssessment();
  // Dated when it was made up: an example that changed by the day would be another file at every download.
  example = reportOf(assessment, answers, assessment.touchedAt);
  return example;
}

let example: Report | null = null;

function reportOf(assessment: Assessment, answers: readonly StoredAnswer[], computedAt: string): Report {
  return buildReport({
    assessment,
    questionnaire: questionnaireOf(assessment.questionnaireVersion),
    benchmark: benchmarkOf(assessment.figuresEdition),
    answers,
    now: computedAt,
  });
}
