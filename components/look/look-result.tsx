import { barsSpec } from "@/lib/charts/bars";
import { innerMarkup } from "@/lib/charts/inner-markup";
import { Markup } from "@/lib/charts/markup";
import { paintSvg } from "@/lib/charts/paint-svg";
import { positionScene } from "@/lib/charts/position-scene";
import type { Scene, Size } from "@/lib/charts/scene";
import { toScene } from "@/lib/charts/to-scene";
import type { Comparison, ComparisonBar } from "@/lib/core/benchmark/comparison";
import type { LookStep } from "@/lib/core/benchmark/look";
import { reader } from "@/lib/wording/answerer";
import { comparisonClaim } from "@/lib/wording/claims";
import { gradeNote } from "@/lib/wording/figure-words";
import { notSeenNote } from "@/lib/wording/not-seen";
import { interval, percent } from "@/lib/wording/numbers";
import { sourceLine } from "@/lib/wording/sources";
import { trendLine } from "@/lib/wording/trend-line";
import { unbroken } from "@/lib/wording/unbroken";

const sizes = { wide: { width: 456 }, narrow: { width: 288 } } as const;

/** Where an answer stands among those who were asked: a sentence, the picture in two placings, and its source. */
export function LookResult({ step }: Readonly<{ step: LookStep }>) {
  const { comparison, key } = step;
  const claim = comparisonClaim(comparison, reader);
  const { published } = comparison;
  const line = comparison.choice === "single" && comparison.trend !== null ? trendLine(comparison.trend) : null;
  const notes = [
    gradeNote(published),
    comparison.difference,
    notSeenNote(comparison),
    line === null ? null : `${line}.`,
  ].filter((note) => note !== null);
  const picture = (size: Size, id: string) =>
    innerMarkup(new Markup(paintSvg(sceneOf(comparison, claim, size), "web", { id, label: claim })));
  return (
    <div className="look-result">
      <div className="look-wide" {...picture(sizes.wide, `${key}-w`)} />
      <div className="look-narrow" {...picture(sizes.narrow, `${key}-n`)} />
      <p>
        <strong>{unbroken(claim)}.</strong>{" "}
        <span className="look-source">
          <a href={published.sourceUrls[0]}>{unbroken(sourceLine(published))}</a>
          {unbroken(`${surenessWords(comparison)}. ${notes.join(" ")}`)}
        </span>
      </p>
    </div>
  );
}

/** A yes or no stands on one line; several options are a distribution. */
function sceneOf(comparison: Comparison, claim: string, size: Size): Scene {
  const yes = yesOf(comparison);
  if (yes?.proportion == null) return toScene(barsSpec(comparison, claim, reader), size);
  const label = `${percent(yes.proportion)} said ${yes.label.toLowerCase()}`;
  return positionScene({ proportion: yes.proportion, interval: yes.interval, label }, size);
}

/** The interval of the figure that the claim names, a yes or the reader's own answer; else what the whiskers are. */
function surenessWords(comparison: Comparison): string {
  const { bars } = comparison;
  const said = yesOf(comparison) ?? bars.find(({ isYours }) => isYours);
  if (said?.interval) return `, 95 % interval ${interval(said.interval)}`;
  return bars.some((bar) => bar.interval !== null) ? "; whiskers are 95 % intervals" : "";
}

function yesOf({ choice, bars }: Comparison): ComparisonBar | undefined {
  return choice === "yes-no" ? bars[0] : undefined;
}
