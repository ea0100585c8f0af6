import { expect, test } from "vitest";
import { placeBreaks } from "@/lib/charts/break-labels";
import { lowSize, sizes } from "@/lib/charts/scene";
import { textBox } from "@/lib/charts/text-box";
import { trendScene } from "@/lib/charts/trend-scene";
import { verdictSpec } from "@/lib/charts/verdict-chart";
import { figuresEditions } from "@/lib/content/benchmarks";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";

const narrow = { left: 52, right: 312, narrow: true };
const x = (edition: number) => 70 + 40 * (edition - 2019);
const broken = (words: string) => [{ after: 2020, before: 2021, words }];
const said = (words: string) => placeBreaks(broken(words), x, narrow).labels[0]?.texts.map(({ text }) => text) ?? [];

test("short words stand narrow, longer ones wider in up to four lines, and what needs more lines gets them", () => {
  const short = "New panel";
  const long =
    "The question names containers and Kubernetes, the list of answers is longer, and a paid panel was asked";
  expect(said(short)).toEqual(["New panel"]);
  expect(said(long).length).toBeLessThanOrEqual(4);
  expect(said(long).join(" ")).toBe(long);
  const longest = `${long}; ${long}; ${long}`;
  expect(said(longest).length).toBeGreaterThan(4);
  expect(said(longest).join(" ")).toBe(longest);
});

const breaks = figuresEditions().flatMap((benchmark) =>
  benchmark.trends
    .filter((plan) => plan.breaks.length > 0)
    .map((plan) => [`${plan.id} of ${benchmark.edition}`, trendVerdict(plan, benchmark)] as const),
);

test.each(breaks)("%s: each placing says every word of its breaks, inside the picture", (_, verdict) => {
  const spec = verdictSpec(verdict);
  if (spec === null) throw new Error("a chart is expected");
  for (const size of [sizes.wide, sizes.narrow, sizes.print, lowSize]) {
    const { marks, width, height } = trendScene(spec, size);
    const labels = marks.flatMap((mark) => (mark.kind === "text" && mark.tone === "signal" ? [mark] : []));
    const text = labels.map((label) => label.text).join(" ");
    for (const { words } of spec.breaks) expect(text).toContain(words);
    for (const label of labels) {
      const box = textBox(label);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(height);
    }
  }
});
