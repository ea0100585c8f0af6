import type { Comparison, ComparisonAnswer, ComparisonBar } from "@/lib/core/benchmark/comparison";
import { type YesNoWords, yesNoWords } from "./claim-words";
import { percent, share } from "./numbers";

type Side = "yes" | "no";
type Lead = Readonly<{ side: Side; proportion: number; isDerived: boolean }>;

/** A yes/no question as a sentence: what others did, then the reader. Null where the question has no such words. */
export function yesNoClaim(comparison: Comparison): string | null {
  const said = parts(comparison);
  return said === null ? null : `${said.others}${said.reader}`;
}

/** The same as a number and its words, for a key figure. */
export function yesNoFigure(comparison: Comparison): Readonly<{ value: string; label: string }> | null {
  const said = parts(comparison);
  if (said === null) return null;
  return { value: percent(said.lead.proportion), label: `of ${said.done}${said.reader}` };
}

function parts(comparison: Comparison) {
  const words = yesNoWords(comparison.questionId);
  const lead = leadOf(comparison.bars);
  if (words === null || lead === null || comparison.choice !== "yes-no") return null;
  const done = `${words.subject} ${words[lead.side]}`;
  const spoken = share(lead.proportion);
  const who = spoken.endsWith("%") ? `${spoken} of ${done}` : `${spoken} ${done}`;
  const others = lead.isDerived ? `by arithmetic, ${who}` : who;
  return { lead, done, others, reader: readerOf(comparison.answer, lead.side, words) };
}

/** The published side leads; an arithmetic one only where nothing else is there. */
function leadOf(bars: readonly ComparisonBar[]): Lead | null {
  const find = (side: Side, kind: ComparisonBar["kind"]): Lead | null => {
    const bar = bars.find((one) => one.kind === kind && one.optionIds.length === 1 && one.optionIds[0] === side);
    return bar?.proportion == null ? null : { side, proportion: bar.proportion, isDerived: kind === "derived" };
  };
  return find("yes", "published") ?? find("no", "published") ?? find("yes", "derived") ?? find("no", "derived");
}

function readerOf(answer: ComparisonAnswer, side: Side, { verb }: YesNoWords): string {
  if (answer.kind === "unsure") return "; you are not sure";
  if (answer.kind !== "options") return "";
  const [own] = answer.optionIds;
  if (own === side) return side === "yes" ? `; so ${verb} you` : `; nor ${verb} you`;
  if (own === "yes") return `; you ${verb}`;
  if (own === "no") return `; you ${verb} not`;
  return "; you are not sure";
}
