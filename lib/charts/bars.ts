import { segmentBarOf } from "@/lib/core/benchmark/compare-segment";
import type { Comparison, ComparisonBar, ComparisonSegment } from "@/lib/core/benchmark/comparison";
import { type Answerer, ownAnswer } from "@/lib/wording/answerer";
import { gradeNote } from "@/lib/wording/figure-words";
import { notSeenNote } from "@/lib/wording/not-seen";
import { list, percent, sampleSize, sentence } from "@/lib/wording/numbers";
import { roundingNote } from "@/lib/wording/rounding-note";
import { segmentLabel, segmentNote } from "@/lib/wording/segments";
import { publishedSource } from "./published-source";
import type { Bar, BarsSpec, SegmentMark } from "./spec";

/** The published distribution of a question in the comparison's order, with the answers marked that were given here. */
export function barsSpec(comparison: Comparison, claim: string, answerer: Answerer): BarsSpec {
  const { published, bars, difference, segment } = comparison;
  const marked = bars.map((one) => bar(one, segment, answerer));
  const notes = [
    difference,
    published.base === null ? null : `Asked of: ${published.base}.`,
    gradeNote(published),
    ...published.caveats,
    roundingNote(comparison),
    notSeenNote(comparison),
    segment === null ? null : segmentNote(segment),
    segment === null ? null : segmentGaps(marked),
  ];
  return {
    kind: "bars",
    caption: {
      claim,
      measure: `“${published.question}” ${counted(comparison)}`,
      n: sampleSize(published),
      note: notes.filter((note) => note !== null).join(" ") || null,
      sources: publishedSource({ ...published, urls: published.sourceUrls }),
    },
    bars: marked,
    answerNote: answerNote(comparison, answerer),
  };
}

function bar(one: ComparisonBar, segment: ComparisonSegment | null, answerer: Answerer): Bar {
  const { label, kind, proportion, interval, isYours } = one;
  const value = proportion === null ? "no figure published" : percent(proportion);
  const whose = isYours ? ownAnswer(answerer) : null;
  return { label, kind, proportion, interval, whose, value, segment: mark(segment, one) };
}

function mark(segment: ComparisonSegment | null, one: ComparisonBar): SegmentMark | null {
  const found = segmentBarOf(segment, one);
  if (segment === null || found === null) return null;
  const { proportion, interval } = found;
  return { label: segmentLabel(segment), proportion, interval, value: percent(proportion) };
}

/** Published rows that have no figure of the reader's segment. */
function segmentGaps(bars: readonly Bar[]): string | null {
  const without = bars.filter(({ kind, proportion, segment }) => {
    return proportion !== null && kind !== "not-published" && segment === null;
  });
  if (without.length === 0) return null;
  return `No thin bar stands for ${list(without.map(({ label }) => `“${label}”`))}: the segment has no figure of it.`;
}

function counted({ choice, bars }: Comparison): string {
  const how = choice === "multiple" ? "Several answers possible" : "One answer";
  return bars.some((one) => one.interval !== null) ? `${how}; whiskers are 95\u00a0% intervals.` : `${how}.`;
}

/** Where no bar is marked though there is an answer, why. Who did not is told so once, for all their questions. */
function answerNote({ answer, bars }: Comparison, answerer: Answerer): string | null {
  if (bars.some((one) => one.isYours)) return null;
  switch (answer.kind) {
    case "options":
      return `${sentence(ownAnswer(answerer))}, ${answer.labels.join(", ")}, is none of those published.`;
    case "unsure":
      return `${sentence(answerer.name)} answered “not sure”, which stands outside these figures.`;
    case "unanswered":
    case "not-asked":
      return null;
  }
}
