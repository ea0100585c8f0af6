import { scaleLinear } from "d3-scale";
import { percent } from "@/lib/wording/numbers";
import type { Drawn } from "./drawable";
import { axisSize, labelSize, line, lineHeight, lines, rect, text, whisker } from "./marks";
import { proportionTicks } from "./proportion-ticks";
import type { Mark, PlottedScene, Size, TextMark } from "./scene";
import { isNarrow } from "./scene";
import type { Bar, BarsSpec, SegmentMark } from "./spec";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

/** Of every bar, and of the thin one below it for the reader's segment; interactive ones have the same. */
export const barHeight = 20;
export const segmentBar = { gap: 4, height: 8, row: 18 } as const;
const space = 8;
/** Six percentages side by side. */
const leastPlot = 198;

/** A published distribution: a bar for each answer, whiskers where an interval is known, the answer given here marked. */
export function barsScene(spec: Drawn<BarsSpec>, size: Size): PlottedScene {
  const narrow = isNarrow(size);
  const right =
    size.width -
    Math.max(24, ...spec.bars.map((bar) => Math.max(besideWidth(bar, narrow), segmentWidth(bar, size)))) -
    space;
  const left = narrow ? narrowLeft(spec) : labelRoom(spec, size, right) + 12;
  const ticks = proportionTicks(spec.bars);
  const top = ticks.at(-1) ?? 1;
  const x = scaleLinear([0, top], [left, right]);
  const rows: Mark[] = [];
  const middles: number[] = [];
  const start = 4;
  let y = start;
  for (const bar of spec.bars) {
    const row = narrow ? narrowRow(bar, y, left, x, size) : wideRow(bar, y, left, x, size);
    rows.push(...row.marks);
    middles.push(row.middle);
    y += row.height;
  }
  const note = spec.answerNote === null ? [] : wrapText(spec.answerNote, size.width - left - 1, labelSize, 600);
  return {
    width: size.width,
    plot: { left, right, top: start, bottom: y, rows: middles },
    height: y + 24 + (note.length === 0 ? 0 : note.length * lineHeight + 10),
    marks: [
      // Where labels stand above bars, the axis would run through their first letters: each row has its piece of it.
      ...ticks
        .filter((tick) => tick > 0 || !narrow)
        .map((tick) => line(tick === 0 ? "axis" : "grid", x(tick), start, x(tick), y)),
      ...rows,
      ...ticks.map((tick) =>
        text(x(tick), y + 17, percent(tick), {
          size: axisSize,
          tone: "soft",
          anchor: tick === 0 && narrow ? "start" : "middle",
        }),
      ),
      ...lines(left, y + 44, note, { weight: 600, tone: "you" }),
    ],
  };
}

/** Room for the strip of the answer given here, where a narrow placing has one. */
function narrowLeft({ bars }: Drawn<BarsSpec>): number {
  return bars.some(({ whose }) => whose !== null) ? 9 : 1;
}

type Row = Readonly<{ marks: readonly Mark[]; height: number; middle: number }>;
type Scale = (proportion: number) => number;

function wideRow(bar: Bar, y: number, left: number, x: Scale, size: Size): Row {
  const words = wrapText(bar.label, left - 13, labelSize, weightOf(bar), 4);
  const whose = bar.whose === null ? [] : [bar.whose];
  const labelHeight = (words.length + whose.length) * lineHeight;
  const below = bar.segment === null ? 0 : segmentBar.row;
  const height = Math.max(barHeight + below, labelHeight) + 10;
  const middle = y + (height - below) / 2;
  const first = y + height / 2 - labelHeight / 2 + 13;
  return {
    height,
    middle,
    marks: [
      ...lines(left - 12, first, words, { ...labelLook(bar), anchor: "end" }),
      ...lines(left - 12, first + words.length * lineHeight, whose, { ...whoseLook, anchor: "end" }),
      ...whoseMark(bar, x, middle),
      ...barMarks(bar, middle, x, size),
      ...valueMarks(bar, middle, x),
    ],
  };
}

function narrowRow(bar: Bar, y: number, left: number, x: Scale, size: Size): Row {
  const words = wrapText(bar.label, size.width - left - 1, labelSize, weightOf(bar), 4);
  const arithmetic = bar.kind === "derived" ? ["share by arithmetic"] : [];
  const tag = [...(bar.whose === null ? [] : [bar.whose]), ...arithmetic].join("; ");
  const look = bar.whose === null ? tagLook : whoseLook;
  const last = words.at(-1) ?? "";
  const lastWidth = textWidth(last, labelSize, weightOf(bar));
  const tagWidth = textWidth(tag, labelSize, look.weight);
  const isBeside = left + lastWidth + space + tagWidth <= size.width;
  const rows = Math.max(1, words.length) + (tag === "" || isBeside ? 0 : 1);
  const tagX = isBeside ? left + lastWidth + space : left;
  const middle = y + rows * lineHeight + 4 + barHeight / 2;
  return {
    height: rows * lineHeight + barHeight + (bar.segment === null ? 0 : segmentBar.row) + 14,
    middle,
    marks: [
      ...lines(left, y + 13, words, labelLook(bar)),
      ...(tag === "" ? [] : [text(tagX, y + 13 + (rows - 1) * lineHeight, tag, look)]),
      line(
        "axis",
        left,
        middle - barHeight / 2 - 3,
        left,
        middle + barHeight / 2 + 3 + (bar.segment ? segmentBar.row : 0),
      ),
      ...whoseMark(bar, x, middle),
      ...barMarks(bar, middle, x, size),
      valueText(bar, middle, x),
    ],
  };
}

/** Bar and whisker round their middle. An option without a figure has neither. */
function barMarks(bar: Bar, middle: number, x: Scale, size: Size): readonly Mark[] {
  if (bar.proportion === null) return [];
  const end = x(bar.proportion);
  const shape = rect(paintOf(bar), x(0), middle - barHeight / 2, end - x(0), barHeight);
  const segment = bar.segment === null ? [] : segmentMarks(bar.segment, segmentWords(bar, size), middle, x);
  if (bar.interval === null) return [shape, ...segment];
  return [shape, ...whisker(x(bar.interval.low), x(bar.interval.high), middle, x(0)), ...segment];
}

/** Of the segment's thin bar, below the bar whose middle this is. */
export function segmentMiddle(middle: number): number {
  return middle + barHeight / 2 + segmentBar.gap + segmentBar.height / 2;
}

function segmentMarks({ proportion, interval }: SegmentMark, words: string, middle: number, x: Scale): readonly Mark[] {
  const own = segmentMiddle(middle);
  const end = x(Math.max(proportion, interval?.high ?? 0)) + space;
  return [
    rect("others", x(0), own - segmentBar.height / 2, x(proportion) - x(0), segmentBar.height),
    ...(interval === null ? [] : whisker(x(interval.low), x(interval.high), own, x(0))),
    text(end, own + 4.5, words, { size: axisSize, tone: "soft" }),
  ];
}

/** What stands beside a thin bar: its value, and the segment's name where there is room for it. */
function segmentWords({ segment }: Bar, size: Size): string {
  if (segment === null) return "";
  const named = `${segment.value} ${segment.label}`;
  return textWidth(named, axisSize, 400) > 0.3 * size.width ? segment.value : named;
}

function paintOf(bar: Bar): "others" | "unpublished" {
  return bar.kind === "not-published" ? "unpublished" : "others";
}

/** The value, and behind it what is said of it. */
function valueMarks(bar: Bar, middle: number, x: Scale): readonly Mark[] {
  const value = valueText(bar, middle, x);
  const tag = tagOf(bar);
  if (tag === null) return [value];
  return [value, text(value.x + textWidth(bar.value, labelSize, value.weight) + space, value.y, tag, tagLook)];
}

/** The value right of bar and whisker, whichever ends later. */
function valueText(bar: Bar, middle: number, x: Scale): TextMark {
  const end = x(Math.max(bar.proportion ?? 0, bar.interval?.high ?? 0)) + space;
  const look = bar.proportion === null ? ({ tone: "soft" } as const) : ({ tone: "ink", weight: 600 } as const);
  return text(end, middle + 5, bar.value, look);
}

/** What is said of a share beside its value. */
function tagOf(bar: Bar): string | null {
  return bar.kind === "derived" ? "by arithmetic" : null;
}

const tagLook = { weight: 400, tone: "soft" } as const;
/** Whose answer a row is stands with the row's label, never with the share: that is of all who were asked. */
const whoseLook = { weight: 600, tone: "you" } as const;

/** A strip left of the bar of the answer that was given here. */
function whoseMark({ whose }: Bar, x: Scale, middle: number): readonly Mark[] {
  return whose === null ? [] : [rect("you", x(0) - 7, middle - barHeight / 2, 4, barHeight)];
}

function weightOf(bar: Bar): 400 | 600 {
  return bar.whose === null ? 400 : 600;
}

function labelLook(bar: Bar): Readonly<{ weight: 400 | 600; tone: "ink" | "text" }> {
  return { weight: weightOf(bar), tone: bar.whose === null ? "text" : "ink" };
}

/** Room that value and tag need right of the longest bar. */
function besideWidth(bar: Bar, narrow: boolean): number {
  if (bar.proportion === null) return 0;
  const tag = narrow ? null : tagOf(bar);
  const value = textWidth(bar.value, labelSize, 600);
  return value + space + (tag === null ? 0 : textWidth(tag, labelSize, tagLook.weight) + space);
}

function segmentWidth(bar: Bar, size: Size): number {
  return bar.segment === null ? 0 : textWidth(segmentWords(bar, size), axisSize, 400) + space;
}

/** As wide as the widest label, yet not so wide that the percentages under the plot would touch. */
function labelRoom(spec: Drawn<BarsSpec>, size: Size, right: number): number {
  const widest = Math.max(
    0,
    ...spec.bars.flatMap((bar) => [
      textWidth(bar.label, labelSize, weightOf(bar)),
      bar.whose === null ? 0 : textWidth(bar.whose, labelSize, whoseLook.weight),
    ]),
  );
  return Math.min(Math.ceil(widest) + 1, 0.36 * size.width, right - 12 - leastPlot);
}
