import { expect, test } from "vitest";
import { type Drawable, drawableVersion, parseDrawable, toDrawable } from "@/lib/charts/drawable";
import { reportCharts } from "@/lib/charts/report-charts";
import { exampleReport } from "@/tests/fixtures/example-report";

const drawables = reportCharts(exampleReport()).flatMap(({ spec }) => toDrawable(spec) ?? []);

test("what a picture holds is read as it was written", () => {
  expect(drawables.length).toBeGreaterThan(10);
  for (const drawable of drawables) expect(parseDrawable(JSON.stringify(drawable))).toEqual(drawable);
});

test("what another release wrote is not read: one before, one after, one that said no version", () => {
  const [drawable] = drawables;
  for (const version of [drawableVersion - 1, drawableVersion + 1, String(drawableVersion), undefined])
    expect(parseDrawable(JSON.stringify({ ...drawable, version }))).toBeNull();
  for (const data of ["null", "[]", "2", '""']) expect(parseDrawable(data)).toBeNull();
});

test("a drawable of this version holds this and nothing else", () => {
  expect(Object.fromEntries(["bars", "ledger", "radar", "trend"].map((kind) => [kind, shapeOf(kind)]))).toEqual({
    bars: "answerNote bars.interval bars.interval.high bars.interval.low bars.kind bars.label bars.proportion bars.segment bars.segment.interval.high bars.segment.interval.low bars.segment.label bars.segment.proportion bars.segment.value bars.value bars.whose kind title version",
    ledger:
      "kind rows.known rows.label rows.noScore rows.score.distance rows.score.highPoints rows.score.isBelow rows.score.points rows.score.targetPoints title version",
    radar:
      "axes.known axes.label axes.noScore axes.score.distance axes.score.highPoints axes.score.isBelow axes.score.points axes.score.targetPoints kind title version",
    trend:
      "answerNote breaks.after breaks.before breaks.words kind measure own own.label own.lines.edition own.lines.interval.high own.lines.interval.low own.lines.n own.lines.proportion own.lines.value own.whose segments.edition segments.interval segments.interval.high segments.interval.low segments.isWeak segments.n segments.proportion segments.report segments.value title version",
  });
  expect(drawableVersion, "a new shape has a new version").toBe(2);
});

/** The paths of all that drawables of a kind hold, an array's members under one. */
function shapeOf(kind: string): string {
  const paths = (value: unknown, path: string): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => paths(one, path));
    if (typeof value !== "object" || value === null) return [path];
    return Object.entries(value).flatMap(([name, one]) => paths(one, path === "" ? name : `${path}.${name}`));
  };
  const ofKind = (one: Drawable) => one.kind === kind;
  return [...new Set(drawables.filter(ofKind).flatMap((one) => paths(one, "")))].toSorted().join(" ");
}
