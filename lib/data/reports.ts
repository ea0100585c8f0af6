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
  return reportOf(assessment, answers);
}

/** The report of an organisation that does not exist, which anybody may read. */
export function readExampleReport(_actor: Actor): Report {
  const { assessment, answers } = exampleAssessment();
  return reportOf(assessment, answers);
}

function reportOf(assessment: Assessment, answers: readonly StoredAnswer[]): Report {
  return buildReport({
    assessment,
    questionnaire: questionnaireOf(assessment.questionnaireVersion),
    benchmark: benchmarkOf(assessment.figuresEdition),
    answers,
    now: now().toISOString(),
  });
}
