import type { Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";
import type { FigureInterval } from "@/lib/core/benchmark/figure-interval";
import type { KnownFigure } from "@/lib/core/benchmark/known-figure";
import { isIndicative } from "@/lib/core/benchmark/topic-contents";
import { interval, sentence } from "./numbers";
import { dimensionLabel } from "./segments";

/** Of whom a figure is: "Everybody asked", "Size: 5,000+". What a product observed is of what it observed. */
export function whoseFigure({ segment, isTelemetry }: Pick<PublishedQuestion, "segment" | "isTelemetry">): string {
  if (segment !== null) return `${sentence(dimensionLabel(segment.dimension))}: ${segment.label}`;
  return isTelemetry ? "Everything observed" : "Everybody asked";
}

const choices: Readonly<Record<PublishedQuestion["choice"], string>> = {
  single: "One answer",
  multiple: "Several answers possible",
  "yes-no": "Yes or no",
  status: "One answer, a state of progress",
  unknown: "Not known whether one answer or several",
};

/** How a question was answered; of telemetry, that nobody was asked. */
export function choiceWords({ choice, isTelemetry }: Pick<PublishedQuestion, "choice" | "isTelemetry">): string {
  return isTelemetry ? "Observed, not answered" : choices[choice];
}

const withoutInterval: Readonly<Record<Exclude<FigureInterval["kind"], "known">, string>> = {
  "n-not-stated": "none without n",
  arithmetic: "none: by arithmetic",
};

/** A figure's interval, or why there is none: "63 to 71 %", "none without n". */
export function intervalWords(found: FigureInterval): string {
  return found.kind === "known" ? interval(found.interval) : withoutInterval[found.kind];
}

/** Where a number was read. */
export function confidenceWords({ confidence }: Pick<Figure, "confidence">): string {
  return confidence === "primary"
    ? "Primary source: the publisher’s own page, text or raw data"
    : "Secondary source: a copy, the press, or somebody who quotes the publisher";
}

/** What the address of a figure is: only a primary source was read there. */
export function addressWords({ confidence, isAtPublisher }: Pick<Figure, "confidence" | "isAtPublisher">): string {
  if (confidence === "primary") return "Read from";
  return isAtPublisher ? "Published at, but not read there" : "Read from";
}

/** Said beside every figure that was not read with its publisher; null for the others. */
export function gradeNote({ confidence }: Pick<Figure, "confidence">): string | null {
  return confidence === "secondary" ? "Secondary source." : null;
}

/** What a reader must know of a figure at a glance, none where there is nothing. */
export function figureMarks({ figure, published }: Pick<KnownFigure, "figure" | "published">): readonly string[] {
  return [
    figure.isWeak ? "weak" : null,
    figure.isDerived ? "by arithmetic" : null,
    figure.combines.length > 0 ? "combines answers" : null,
    figure.confidence === "secondary" ? "secondary source" : null,
    isIndicative(published) ? "indicative, fewer than 100 asked" : null,
    published.isTelemetry ? "telemetry" : null,
  ].filter((mark) => mark !== null);
}
