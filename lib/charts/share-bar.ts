import type { Interval } from "@/lib/core/statistics/interval";
import { html, type Markup } from "./markup";
import { oneDecimal } from "./one-decimal";
import { paints } from "./paints";

const width = 120;
const height = 14;

/** A proportion as a bar small enough for a row, with its interval. Says nothing by itself: its number stands beside it. */
export function shareBar(proportion: number, interval: Interval | null): Markup {
  const x = (value: number) => oneDecimal(0.5 + value * (width - 1));
  const path = (paint: keyof typeof paints, d: string) => html`<path class="${paints[paint].name}" d="${d}"/>`;
  return html`
    <svg class="c share-bar" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${path("grid", `M${x(0)} 0V14M${x(0.5)} 0V14M${x(1)} 0V14`)}
      ${path("others", `M${x(0)} 2.5H${x(proportion)}V11.5H${x(0)}z`)}
      ${interval !== null && path("whisker", `M${x(interval.low)} 4V10M${x(interval.low)} 7H${x(interval.high)}M${x(interval.high)} 4V10`)}
    </svg>
  `;
}
