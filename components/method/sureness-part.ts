import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { MethodExamples } from "@/lib/core/report/method-examples";
import { z95 } from "@/lib/core/statistics/interval";
import { exact, interval, percent, sampleSize } from "@/lib/wording/numbers";
import { sourceName } from "@/lib/wording/sources";
import { unbroken } from "@/lib/wording/unbroken";
import { certaintyWords, comparableWords, differenceWords, valuesWords } from "@/lib/wording/verdict-words";
import { newcombeFormula, wilsonFormula } from "./formulas";
import { formula, passage } from "./passage";

/** How sure a share and a change are, and when something is said of them. */
export function surenessPart(examples: MethodExamples): Markup {
  return readingPart({
    id: "sureness",
    title: "How sure it is",
    about: "Intervals, series, verdicts",
    shown: [
      passage(
        "intervals",
        "Interval of a share",
        `A share p of n people asked stands with its 95 % interval after Wilson, without continuity correction. z is ${exact(z95)}, the 97.5 % quantile of the normal distribution.`,
        formula("Wilson’s interval as a formula", wilsonFormula),
        examples.share !== null && shareExample(examples.share),
        "Where a publication does not state how many were asked, there is no interval. The interval holds the chance of sampling alone. It does not hold who chose to take part, how the question was worded, or who published the answer; for these, no number is known.",
        html`<p class="small">Wilson 1927, Journal of the American Statistical Association 22:209. Newcombe 1998, Statistics in Medicine 17:857, method 3.</p>`,
      ),
      passage(
        "differences",
        "Interval of a difference",
        "The difference d between an earlier share 1 and a later share 2 stands with Newcombe’s interval, which is put together from the Wilson intervals of both.",
        formula("Newcombe’s interval as a formula", newcombeFormula),
        examples.comparison !== null && comparisonExample(examples.comparison),
        html`<p class="small">Newcombe 1998, Statistics in Medicine 17:873, method 10.</p>`,
      ),
      passage(
        "series",
        "Series and breaks",
        "Editions with the same wording, options and people asked make a series; only they are joined by a line. Where any of the three changes, a new series begins: the chart shows a gap with the reason in words, and nothing is said across it. A missing edition leaves a gap of time and is not filled in. A circle that is not filled is an edition that does not state its n.",
      ),
      passage(
        "trends",
        "Trends and verdicts",
        "A verdict compares the first edition of a series with the last, of those that state their n and are not weak. It says “rose” or “fell” where Newcombe’s interval leaves out no change and the difference is half a point or more, and “no clear change” otherwise. “No clear change” does not mean that nothing changed. What lies between the two editions is in the chart.",
        "Most surveys publish whole percent. The interval of a difference is as wide as this rounding allows: its low end takes the shares half a point nearer each other, its high end half a point further apart. Where the count is known, nothing is added. A difference is rounded once, from the shares as they are kept, so it can differ by a point from the difference of the shares as shown.",
        "Nothing is said where a series has one edition only, where n is not stated, where only weak figures are left, and of telemetry. Whether a rise is better or worse for security is written down for each measure; for some it is neither.",
        certaintyWords,
        "The p-values are those of the pooled z-test, for the shares nearest each other that the rounding allows. The family is every comparison on the page of trends.",
        "Weighting and clustering make a sample tell less than its size. Each change says up to which design effect it holds: with n divided by a larger one, its interval would hold no change. Weighted panels usually have 1.3 to 1.5; none of these surveys states its own.",
        "One pair of surveys counts once in the tally, because the same people answered all its questions.",
        html`<p class="small">Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289. Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 3.1.</p>`,
        html`<p class="method-also"><a href="/trends">Is the security deficit widening?</a></p>`,
      ),
    ],
  });
}

function shareExample({ point, interval: bounds }: NonNullable<MethodExamples["share"]>): Markup {
  const source = html`<a href="${point.sourceUrl}">${sourceName(point)}</a>`;
  const share = `${percent(point.proportion)} with ${sampleSize(point)}`;
  return html`<p>For example, ${unbroken(share)} (${source}) has the interval ${unbroken(interval(bounds))}.</p>`;
}

function comparisonExample(comparison: NonNullable<MethodExamples["comparison"]>): Markup {
  const shares = valuesWords({ points: [comparison.series.from, comparison.series.to] }).join(", ");
  const measured = `${comparison.verdict.plan.title.toLowerCase()}: ${unbroken(shares)}`;
  const verdict = `“${comparableWords(comparison)}”`;
  return html`<p>For example, ${measured}. The difference is ${differenceWords(comparison)}; the verdict is ${verdict}.</p>`;
}
