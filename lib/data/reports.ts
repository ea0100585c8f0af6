import "server-only";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Actor } from "@/lib/core/access/actor";
import type { ProfileDimension } from "@/lib/core/benchmark/segment";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report } from "@/lib/core/report/report";
import { now } from "@/lib/platform/clock";
import { remember } from "@/lib/platform/remember";
import { readStoredAssessment } from "./assessments";
import type { Grant } from "./grant";

/**
 * Reports by all that they are computed from. One stays for a day at most: what stands on its cover is the day on which it
 * was computed.
 */
const computed = remember<Report>(100);

/** The report of an assessment as its answers stand now, the reader's segment told apart by this dimension. */
export async function readReport(
  grant: Grant<"assessment.read">,
  segmentBy: ProfileDimension | null = null,
): Promise<Report> {
  const stored = await readStoredAssessment(grant);
  const instant = now().toISOString();
  const [day] = instant.split("T");
  return computed(`${day} ${segmentBy} ${stored.text}`, () => {
    const { assessment, answers } = stored.parse();
    return reportOf(assessment, answers, instant, segmentBy);
  });
}

/** The report of an organisation that does not exist, which anybody may read. */
export function readExampleReport(_actor: Actor, segmentBy: ProfileDimension | null = null): Report {
  const { assessment, answers } = exampleAssessment();
  // Dated when it was made up: an example that changed by the day would be another file at every download.
  const report = examples.get(segmentBy) ?? reportOf(assessment, answers, assessment.touchedAt, segmentBy);
  examples.set(segmentBy, report);
  return report;
}

const examples = new Map<ProfileDimension | null, Report>();

function reportOf(
  assessment: Assessment,
  answers: readonly StoredAnswer[],
  computedAt: string,
  segmentBy: ProfileDimension | null,
): Report {
  return buildReport({
    assessment,
    questionnaire: questionnaireOf(assessment.questionnaireVersion),
    benchmark: benchmarkOf(assessment.figuresEdition),
    newest: benchmarkOf(currentFiguresEdition),
    answers,
    now: computedAt,
    segmentBy,
  });
}
