import "server-only";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { exampleRounds } from "@/lib/content/example-rounds";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Actor } from "@/lib/core/access/actor";
import type { ProfileDimension } from "@/lib/core/benchmark/segment";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report } from "@/lib/core/report/report";
import { buildRoundReport } from "@/lib/core/team/build-round-report";
import { now } from "@/lib/platform/clock";
import { NotFound } from "@/lib/platform/errors";
import { remember } from "@/lib/platform/remember";
import { readStoredAssessment, readStoredIfGranted, type StoredAssessment } from "./assessments";
import type { Asking, Grant } from "./grant";
import { readRoundReport } from "./round-reports";

/**
 * Reports by all that they are computed from. One stays for a day at most: what stands on its cover is the day on which it
 * was computed.
 */
const computed = remember<Report>(100);

/**
 * The report of an assessment as its answers stand now, the reader's segment told apart by this dimension; of a round,
 * as closing froze it. A round that shows nothing has no report.
 */
export async function readReport(
  grant: Grant<"assessment.read" | "assessment.share">,
  segmentBy: ProfileDimension | null = null,
): Promise<Report> {
  return grant.isRound ? readShownReport(grant) : computeReport(await readStoredAssessment(grant), segmentBy);
}

/** Asks whether the actor may read there, and reads the same report. */
export async function readReportIfGranted(
  asking: Asking<"assessment.read">,
  segmentBy: ProfileDimension | null = null,
): Promise<Readonly<{ granted: Grant<"assessment.read">; report: Report }>> {
  const { granted, stored } = await readStoredIfGranted(asking);
  return { granted, report: stored === null ? await readShownReport(granted) : computeReport(stored, segmentBy) };
}

async function readShownReport(grant: Grant<"assessment.read" | "assessment.share">): Promise<Report> {
  const { made } = await readRoundReport(grant, grant.assessmentId);
  if (made.kind === "withheld") throw new NotFound("report");
  return made.report;
}

function computeReport(stored: StoredAssessment, segmentBy: ProfileDimension | null): Report {
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

/** The report of a team that does not exist, with its earlier rounds, which anybody may read. */
export function readExampleTeamReport(_actor: Actor, segmentBy: ProfileDimension | null = null): Report {
  const report = teamExamples.get(segmentBy) ?? exampleTeamReport(segmentBy);
  teamExamples.set(segmentBy, report);
  return report;
}

function exampleTeamReport(segmentBy: ProfileDimension | null): Report {
  const shown: Report[] = [];
  for (const round of exampleRounds()) {
    const { questionnaireVersion, figuresEdition, touchedAt } = round.assessment;
    const made = buildRoundReport({
      round,
      questionnaire: questionnaireOf(questionnaireVersion),
      benchmark: benchmarkOf(figuresEdition),
      now: touchedAt,
      segmentBy,
      earlier: [...shown],
    });
    if (made.kind === "shown") shown.push(made.report);
  }
  const report = shown.at(-1);
  if (report === undefined) throw new Error("the example's rounds have no report");
  return report;
}

const teamExamples = new Map<ProfileDimension | null, Report>();
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
