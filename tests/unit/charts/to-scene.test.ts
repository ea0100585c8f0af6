import fc from "fast-check";
import { expect, test } from "vitest";
import { barsScene } from "@/lib/charts/bars-scene";
import type { Mark, Scene, TextMark } from "@/lib/charts/scene";
import { lowSize, sizes } from "@/lib/charts/scene";
import type { ChartSpec } from "@/lib/charts/spec";
import { type Box, overlaps, textBox } from "@/lib/charts/text-box";
import { toScene } from "@/lib/charts/to-scene";
import { arbitrarySpec } from "./arbitrary-spec";

/** Shapes that a text may stand on: the quiet grid, what the gauge's score is written on, and the cells of a matrix. */
const ground = new Set(["grid", "axis", "hull", "you", "shade0", "shade1", "shade2", "shade3", "shade4"]);

/** What no chart shows, wherever it is placed. */
const faults: Readonly<Record<string, (scene: Scene, spec: ChartSpec) => readonly string[]>> = {
  "texts that touch": touchingTexts,
  "outside the scene": outside,
  "texts on a bar, whisker, hatch, point or line": covered,
  // 13 in a scene is 12 on a page of 320.
  "texts under 13": (scene) => texts(scene).flatMap((mark) => (mark.size < 13 ? [mark.text] : [])),
};
const none = Object.fromEntries(Object.keys(faults).map((name) => [name, []]));

test.each(Object.entries({ ...sizes, low: lowSize }))(
  "a %s placing keeps every mark inside, texts readable and apart from each other and from what is drawn",
  (_, size) => {
    const law = fc.property(arbitrarySpec, (spec) => {
      const scene = toScene(spec, size);
      const found = Object.entries(faults).map(([name, look]) => [name, look(scene, spec)]);
      expect(Object.fromEntries(found)).toEqual(none);
    });
    fc.assert(law, { numRuns: 1000 });
  },
);

test("every bar that has a figure shows its value, and says whose it is", () => {
  fc.assert(
    fc.property(arbitrarySpec, fc.constantFrom(...Object.values(sizes)), (spec, size) => {
      if (spec.kind !== "bars") return;
      const said = texts(barsScene(spec, size)).map((mark) => mark.text);
      for (const whose of ["your answer", "the lead’s answer"]) {
        const marked = said.filter((words) => words.startsWith(whose)).length;
        expect(marked).toBeGreaterThanOrEqual(spec.bars.filter((bar) => bar.whose === whose).length);
      }
      for (const bar of spec.bars) expect(said).toContain(bar.value);
    }),
  );
});

test("no label above a bar is crossed by the axis that its bar stands on", () => {
  fc.assert(
    fc.property(arbitrarySpec, (spec) => {
      if (spec.kind !== "bars") return;
      const scene = barsScene(spec, sizes.narrow);
      const axes = scene.marks.filter((mark) => mark.kind === "line" && mark.paint === "axis");
      expect(axes).toHaveLength(spec.bars.length);
      const crossed = texts(scene).filter((words) =>
        axes.some((axis) => overlaps(textBox(words), widened(boxOf(axis)))),
      );
      expect(crossed.map((words) => words.text)).toEqual([]);
    }),
  );
});

test("a bar whose label is nothing but spaces keeps its tag out of the row above", () => {
  const sources = [{ label: "A source", url: null }] as const;
  const bar = { label: " ", kind: "unpublished-option", proportion: null, interval: null } as const;
  const yours = { ...bar, value: "no figure published", whose: "your answer", segment: null };
  const caption = { claim: "A claim", measure: "A measure", n: "n = 600", note: null, sources };
  const spec: ChartSpec = { kind: "bars", caption, bars: [yours, yours], answerNote: null };
  expect(touchingTexts(toScene(spec, sizes.narrow))).toEqual([]);
});

/** A line's box has no width of its own. */
function widened(box: Box): Box {
  return { ...box, left: box.left - 1, right: box.right + 1 };
}

function texts(scene: Scene): readonly TextMark[] {
  return scene.marks.filter((mark) => mark.kind === "text");
}

function touchingTexts(scene: Scene): readonly string[] {
  const all = texts(scene).map((mark) => ({ text: mark.text, box: textBox(mark) }));
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((two) => (overlaps(one.box, two.box) ? [`${one.text} | ${two.text}`] : [])),
  );
}

function outside({ width, height, marks }: Scene): readonly string[] {
  return marks.flatMap((mark) => {
    const box = boxOf(mark);
    const isInside = box.left >= -0.01 && box.top >= -0.01 && box.right <= width + 0.01 && box.bottom <= height + 0.01;
    return isInside ? [] : [JSON.stringify({ mark, box, width, height })];
  });
}

function covered(scene: Scene, spec: ChartSpec): readonly string[] {
  const words = texts(scene).map((mark) => ({ text: mark.text, box: textBox(mark) }));
  return scene.marks.flatMap((mark) => {
    if (mark.kind === "text" || mark.kind === "path") return [];
    // Only the gauge's score may stand on a filled shape, and no other label on the reader's bar.
    if (ground.has(mark.paint) && (mark.paint !== "you" || spec.kind === "gauge")) return [];
    const box = boxOf(mark);
    return words.filter((one) => overlaps(one.box, box)).map(({ text }) => `${text} on ${JSON.stringify(mark)}`);
  });
}

function boxOf(mark: Mark): Box {
  switch (mark.kind) {
    case "text":
      return textBox(mark);
    case "rect":
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
    case "line":
      return {
        left: Math.min(mark.x1, mark.x2),
        right: Math.max(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    case "circle":
      return { left: mark.x - mark.r, right: mark.x + mark.r, top: mark.y - mark.r, bottom: mark.y + mark.r };
    case "path": {
      const numbers = mark.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const xs = numbers.filter((_, at) => at % 2 === 0);
      const ys = numbers.filter((_, at) => at % 2 === 1);
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  }
}
