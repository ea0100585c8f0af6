import type { Comparison } from "../benchmark/comparison";
import { readerOf } from "../benchmark/segment";
import type { StoredAnswer } from "../questionnaire/answer";
import type { Depth } from "../questionnaire/assessment";
import type { ProfileQuestion, Questionnaire } from "../questionnaire/questionnaire";
import type { ControlState } from "../scoring/control-state";
import { type Gap, gaps, type Unknown, unknowns } from "../scoring/gaps";
import { roundHalfUp } from "../scoring/whole-points";
import { reportControl, reportDomains, reportResult } from "./build-result";
import { comparisonsOf } from "./comparisons";
import { newerFigures } from "./newer-figures";
import {
  type Report,
  type ReportControl,
  type ReportCounts,
  type ReportGap,
  type ReportUnknown,
  shownGaps,
} from "./report";
import type { ReportInput } from "./report-input";
import { reportSources } from "./report-sources";

type Given = ReportInput &
  Readonly<{
    /** What the scores stand on, and the state of each of its controls. */
    basis: Depth;
    states: readonly ControlState[];
  }>;

/** Everything a report says of one assessment but of its team and its notes, from the state of each control. */
export function composeReport({ states, basis, ...input }: Given): Omit<Report, "team" | "notes" | "otherBasis"> {
  const { assessment, questionnaire, benchmark, answers, now, segmentBy = null } = input;
  const { targetProfile } = assessment;
  const controls = states.map((state) => reportControl(state, questionnaire, targetProfile, benchmark));
  const found = gaps(states, targetProfile).map((gap) => reportGap(gap, controls, questionnaire));
  const comparisons = comparisonsOf(assessment, questionnaire, benchmark, answers, readerOf(answers, segmentBy));
  return {
    assessmentId: assessment.id,
    scope: assessment.scope,
    shared: null,
    isSynthetic: assessment.isSynthetic,
    computedAt: now,
    touchedAt: assessment.touchedAt,
    versions: {
      questionnaire: assessment.questionnaireVersion,
      scoring: assessment.scoringVersion,
      figures: assessment.figuresEdition,
    },
    depth: assessment.depth,
    basis,
    targetProfile,
    counts: counts(questionnaire, states, comparisons),
    result: reportResult(states, targetProfile, found.slice(0, shownGaps)),
    profile: questionnaire.profileQuestions.flatMap((question) => profileRow(question, answers)),
    domains: reportDomains(questionnaire, states, targetProfile),
    controls,
    gaps: found,
    unknowns: unknowns(states).map((unknown) => reportUnknown(unknown, controls)),
    comparisons,
    segmentBy,
    newerFigures: newerFigures(input, comparisons, controls),
    sources: reportSources(comparisons, controls),
  };
}

function counts(
  questionnaire: Questionnaire,
  states: readonly ControlState[],
  comparisons: readonly Comparison[],
): ReportCounts {
  const count = (kind: ControlState["kind"]) => states.filter((state) => state.kind === kind).length;
  const asked = comparisons.filter((comparison) => comparison.answer.kind !== "not-asked");
  return {
    total: questionnaire.controls.length,
    asked: states.length,
    known: count("known"),
    unsure: count("unsure"),
    unanswered: count("unanswered"),
    notApplicable: count("not-applicable"),
    withheld: count("withheld"),
    industryAsked: asked.length,
    industryAnswered: asked.filter((comparison) => comparison.answer.kind !== "unanswered").length,
  };
}

function profileRow(question: ProfileQuestion, answers: readonly StoredAnswer[]): Report["profile"] {
  const token = answers.find((answer) => answer.questionId === question.id)?.token ?? null;
  const chosen = token === null ? [] : token.split(",");
  const labels = question.options.filter((option) => chosen.includes(option.id)).map((option) => option.label);
  return labels.length === 0 ? [] : [{ title: question.title, answer: labels.join(", ") }];
}

function reportGap(gap: Gap, controls: readonly ReportControl[], { frameworks }: Questionnaire): ReportGap {
  return {
    control: controlOf(gap, controls),
    level: gap.level,
    target: gap.target,
    gain: gap.gain,
    gainTenths: roundHalfUp(gap.gain, 1),
    remediation: gap.control.remediation,
    why: gap.control.why,
    references: gap.control.references.map(({ framework, identifiers }) => ({
      framework: frameworks.find((one) => one.id === framework)?.shortTitle ?? framework,
      identifiers,
    })),
  };
}

function reportUnknown(unknown: Unknown, controls: readonly ReportControl[]): ReportUnknown {
  return { control: controlOf(unknown, controls), gain: unknown.gain, gainTenths: roundHalfUp(unknown.gain, 1) };
}

function controlOf(of: Gap | Unknown, controls: readonly ReportControl[]): ReportControl {
  const found = controls.find((control) => control.id === of.control.id);
  if (found === undefined) throw new Error(`control ${of.control.id} is not in the report`);
  return found;
}
