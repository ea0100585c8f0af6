import type { Comparison, ComparisonAnswer, ComparisonBar } from "@/lib/core/benchmark/comparison";
import type { Answerer } from "./answerer";
import { type YesNoWords, yesNoWords } from "./claim-words";
import { percent } from "./numbers";

type Side = "yes" | "no";
type Lead = Readonly<{ side: Side; proportion: number; isDerived: boolean }>;

/** A yes/no question as a sentence: what others did, then the one who answered. Null where the question has no such words. */
export function yesNoClaim(comparison: Comparison, answerer: Answerer): string | null {
  const said = parts(comparison, answerer);
  return said === null ? null : `${said.others}${said.own}`;
}

/** The same as a number and its words, for a key figure. */
export function yesNoFigure(
  comparison: Comparison,
  answerer: Answerer,
): Readonly<{ value: string; label: string }> | null {
  const said = parts(comparison, answerer);
  if (said === null) return null;
  return { value: percent(said.lead.proportion), label: `of ${said.done}${said.own}` };
}

function parts(comparison: Comparison, answerer: Answerer) {
  const words = yesNoWords(comparison.questionId);
  const lead = leadOf(comparison.bars);
  if (words === null || lead === null || comparison.choice !== "yes-no") return null;
  const done = `${words.subject} ${words[lead.side]}`;
  const who = `${percent(lead.proportion)} of ${done}`;
  const others = lead.isDerived ? `by arithmetic, ${who}` : who;
  return { lead, done, others, own: ownPart(comparison.answer, lead.side, words, answerer) };
}

/** The published side leads; an arithmetic one only where nothing else is there. */
function leadOf(bars: readonly ComparisonBar[]): Lead | null {
  const find = (side: Side, kind: ComparisonBar["kind"]): Lead | null => {
    const bar = bars.find((one) => one.kind === kind && one.optionIds.length === 1 && one.optionIds[0] === side);
    return bar?.proportion == null ? null : { side, proportion: bar.proportion, isDerived: kind === "derived" };
  };
  return find("yes", "published") ?? find("no", "published") ?? find("yes", "derived") ?? find("no", "derived");
}

function ownPart(answer: ComparisonAnswer, side: Side, words: YesNoWords, { name, are, do: forms }: Answerer): string {
  const verb = forms[words.verb];
  if (answer.kind === "unsure") return `; ${name} ${are} not sure`;
  if (answer.kind !== "options") return "";
  const [own] = answer.optionIds;
  if (own === side) return side === "yes" ? `; so ${verb} ${name}` : `; nor ${verb} ${name}`;
  if (own === "yes") return `; ${name} ${verb}`;
  if (own === "no") return `; ${name} ${verb} not`;
  return `; ${name} ${are} not sure`;
}
