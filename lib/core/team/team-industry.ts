import { parseAnswer } from "../questionnaire/answer";
import type { Depth } from "../questionnaire/assessment";
import type { IndustryQuestion } from "../questionnaire/industry-question";
import { isAsked } from "../questionnaire/is-asked";
import type { RoundResponse } from "./round";

/** One answer, or several of a single choice that were given too seldom to be told apart. */
export type TeamOption = Readonly<{
  optionIds: readonly string[];
  labels: readonly string[];
  /** Null where the number would tell of one person. */
  count: number | null;
  isLeads: boolean;
}>;

/** What a team answered to an industry question, the lead's answer marked; or that it is not shown, and why. */
export type TeamIndustry = Readonly<{ questionId: string; title: string; question: string }> &
  (
    | Readonly<{ kind: "shown"; n: number; options: readonly TeamOption[] }>
    | Readonly<{ kind: "withheld"; reason: "too-few" | "single-answer" }>
  );

type Given = Readonly<{ ids: readonly string[]; isLead: boolean }>;
type Row = Readonly<{ optionIds: readonly string[]; labels: readonly string[]; others: number; isLeads: boolean }>;

const unsure = "unsure";

/**
 * The distribution of a team's answers. Everybody sees which is the lead's, so all counting is of the others: they must
 * reach the threshold, and no number may be one of them.
 */
export function teamIndustry(
  question: IndustryQuestion,
  depth: Depth,
  responses: readonly RoundResponse[],
  threshold: number,
): TeamIndustry {
  const named = { questionId: question.id, title: question.title, question: question.question };
  const given = responses.flatMap((response) => givenBy(question, depth, response));
  const others = given.filter(({ isLead }) => !isLead);
  if (others.length < threshold) return { ...named, kind: "withheld", reason: "too-few" };
  const rows = rowsOf(question, given);
  const options = question.choice === "multiple" ? severalOf(rows, others.length) : singleOf(rows);
  return options === null
    ? { ...named, kind: "withheld", reason: "single-answer" }
    : { ...named, kind: "shown", n: given.length, options };
}

function givenBy(question: IndustryQuestion, depth: Depth, { answers, isLead }: RoundResponse): readonly Given[] {
  const token = answers.find(({ questionId }) => questionId === question.id)?.token ?? null;
  if (token === null || !isAsked(question, depth, answers)) return [];
  const answer = parseAnswer(question, token);
  if (answer?.kind === "unsure") return [{ ids: [unsure], isLead }];
  return answer?.kind === "options" ? [{ ids: answer.optionIds, isLead }] : [];
}

function rowsOf({ options }: IndustryQuestion, given: readonly Given[]): readonly Row[] {
  const isOffered = options.some(({ id }) => id === unsure);
  const all = isOffered ? options : [...options, { id: unsure, label: "Not sure" }];
  return all.map(({ id, label }) => {
    const chosen = given.filter(({ ids }) => ids.includes(id));
    const isLeads = chosen.some(({ isLead }) => isLead);
    return { optionIds: [id], labels: [label], others: chosen.filter(({ isLead }) => !isLead).length, isLeads };
  });
}

/** Of several choices each count stands by itself: it is left out where one chose it, or all did, or all but one. */
function severalOf(rows: readonly Row[], people: number): readonly TeamOption[] {
  return rows.map((row) => optionOf(row, row.others !== 1 && people - row.others > 1));
}

/** Of one choice the counts add up, so seldom answers are counted together, with the next rarest where they are one. */
function singleOf(rows: readonly Row[]): readonly TeamOption[] | null {
  const seldom = rows.filter(({ others }) => others === 1);
  // One row alone would say what everybody answered.
  if (rows.filter(({ others }) => others > 0).length < 2) return null;
  if (seldom.length === 0) return rows.map((row) => optionOf(row, true));
  const rarest = rows.filter(({ others }) => others > 1).toSorted((one, two) => one.others - two.others);
  const joined = seldom.length > 1 ? seldom : [...seldom, ...rarest.slice(0, 1)];
  if (joined.length < 2) return null;
  const kept = rows.filter((row) => !joined.includes(row));
  const together: Row = {
    optionIds: joined.flatMap(({ optionIds }) => optionIds),
    labels: joined.flatMap(({ labels }) => labels),
    others: joined.reduce((sum, { others }) => sum + others, 0),
    isLeads: joined.some(({ isLeads }) => isLeads),
  };
  // Alone, it says no more than how many answered.
  return kept.every(({ others }) => others === 0) ? null : [...kept, together].map((row) => optionOf(row, true));
}

function optionOf({ optionIds, labels, others, isLeads }: Row, isCounted: boolean): TeamOption {
  return { optionIds, labels, count: isCounted ? others + Number(isLeads) : null, isLeads };
}
