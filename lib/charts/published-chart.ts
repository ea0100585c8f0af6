import type { PublishedQuestion } from "@/lib/core/benchmark/figure";
import { type PublishedBar, publishedBars } from "@/lib/core/benchmark/published-bars";
import { choiceWords, gradeNote } from "@/lib/wording/figure-words";
import { percent, sampleSize } from "@/lib/wording/numbers";
import { publishedClaim } from "@/lib/wording/published-claim";
import { roundingNote } from "@/lib/wording/rounding-note";
import { strengthWords } from "@/lib/wording/strength-words";
import { publishedSource } from "./published-source";
import type { Bar, BarsSpec } from "./spec";

/** A published question by itself as bars. Null where only its segments were published. */
export function publishedChart(published: PublishedQuestion): BarsSpec | null {
  const bars = publishedBars(published);
  if (bars.length === 0) return null;
  const urls = [...new Set(published.figures.map(({ sourceUrl }) => sourceUrl))];
  const whiskers = bars.some(({ interval }) => interval !== null) ? "; whiskers are 95\u00a0% intervals." : ".";
  return {
    kind: "bars",
    caption: {
      claim: publishedClaim(published, bars),
      measure: `“${published.question}” ${choiceWords(published)}${whiskers}`,
      n: sampleSize(published),
      note:
        [publishedNote(published), roundingNote({ ...published, bars })].filter((one) => one !== null).join(" ") ||
        null,
      sources: publishedSource({ ...published, urls }),
    },
    bars: bars.map(bar),
    answerNote: null,
  };
}

/** What must be known of a published question beside its numbers: whom it asked, why n is missing, how it limps. */
export function publishedNote({ base, nReason, n, figures }: PublishedQuestion): string | null {
  const notes = [
    base === null ? null : `Asked of: ${base}.`,
    n === null ? nReason : null,
    ...new Set(figures.map(gradeNote)),
    ...new Set(figures.map(({ caveat }) => caveat)),
  ];
  return notes.filter((note) => note !== null).join(" ") || null;
}

function bar({ label, kind, proportion, interval, isWeak }: PublishedBar): Bar {
  const value = strengthWords(percent(proportion), isWeak);
  return { label, kind, proportion, interval, value, whose: null, segment: null };
}
