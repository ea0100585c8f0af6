import { curveLinearClosed, line as joined } from "d3-shape";
import type { Drawn } from "./drawable";
import { labelSize, line, lineHeight, text } from "./marks";
import { oneDecimal } from "./one-decimal";
import type { Mark, Scene, Size } from "./scene";
import { isNarrow } from "./scene";
import type { RadarSpec } from "./spec";
import { spread } from "./spread";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

const gap = 7;

/** From the rim to where the names stand, and the radius that a wide radar has, and has at least. */
const rimGap = 14;
const wide = { radius: 152, least: 120 } as const;

/** Where the radar stands in a placing: as large as leaves every name beside it whole. */
export function radarCentre(spec: Drawn<RadarSpec>, size: Size): Centre {
  const x = size.width / 2;
  if (isNarrow(size)) return { x, y: 126, radius: 100 };
  const room = x - rimGap - 3 - Math.max(...spec.axes.map(nameWidth));
  const radius = Math.max(wide.least, Math.min(wide.radius, Math.floor(room)));
  return { x, y: radius + 34, radius };
}

type Centre = Readonly<{ x: number; y: number; radius: number }>;

function nameWidth({ label, score }: RadarSpec["axes"][number]): number {
  return textWidth(label, labelSize, 400) + gap + textWidth(String(score.points), labelSize, 600);
}

/** Domains round a centre: known score filled, range hatched, target as an outline. Narrow: numbered, with the names below. */
export function radarScene(spec: Drawn<RadarSpec>, size: Size): Scene {
  const narrow = isNarrow(size);
  const centre = radarCentre(spec, size);
  const list = narrow ? numberedNames(spec, 2 * centre.y + 6, size) : { marks: [], height: 0 };
  return {
    width: size.width,
    height: 2 * centre.y + 6 + list.height,
    marks: [...shapes(spec, centre), ...(narrow ? numbers(spec, centre) : names(spec, centre, size)), ...list.marks],
  };
}

function shapes(spec: Drawn<RadarSpec>, centre: Centre): readonly Mark[] {
  const ring = (points: readonly number[], isReversed = false) => polygon(points, centre, isReversed);
  const scores = spec.axes.map((axis) => axis.score.points);
  const highs = spec.axes.map((axis) => axis.score.highPoints);
  const targets = ring(spec.axes.map((axis) => axis.score.targetPoints));
  const even = (points: number) => spec.axes.map(() => points);
  return [
    { kind: "path", paint: "hull", d: ring(even(100)) },
    ...[25, 50, 75].map((points): Mark => ({ kind: "path", paint: "grid", d: ring(even(points)) })),
    ...spec.axes.map((_, at) => {
      const end = onAxis(centre, at, spec.axes.length, centre.radius);
      return line("grid", centre.x, centre.y, end.x, end.y);
    }),
    // The inner outline runs the other way round, so that the hatch leaves the known part free.
    ...(highs.some((high, at) => high > (scores[at] ?? 0))
      ? [{ kind: "path", paint: "unknown", d: ring(highs) + ring(scores, true) } as const]
      : []),
    { kind: "path", paint: "you", d: ring(scores) },
    { kind: "path", paint: "halo", d: targets },
    { kind: "path", paint: "target", d: targets },
  ];
}

const closed = joined().curve(curveLinearClosed);

/** A closed outline through one value (0..100) on each axis. */
function polygon(points: readonly number[], centre: Centre, isReversed: boolean): string {
  const corners = points.map((value, at): [number, number] => {
    const { x, y } = onAxis(centre, at, points.length, (centre.radius * value) / 100);
    return [oneDecimal(x), oneDecimal(y)];
  });
  return closed(isReversed ? corners.toReversed() : corners) ?? "";
}

/** A place on an axis; the first one points up, the others follow clockwise. */
function onAxis(centre: Centre, at: number, count: number, distance: number): Readonly<{ x: number; y: number }> {
  const angle = (2 * Math.PI * at) / count;
  return { x: centre.x + distance * Math.sin(angle), y: centre.y - distance * Math.cos(angle) };
}

/** Names with their scores round the rim, kept apart on either side. */
function names(spec: Drawn<RadarSpec>, centre: Centre, size: Size): readonly Mark[] {
  const rim = centre.radius + rimGap;
  const ends = spec.axes.map((axis, at) => ({ axis, ...onAxis(centre, at, spec.axes.length, rim) }));
  const isPole = (x: number) => Math.abs(x - centre.x) < 1;
  const poles = ends.filter((end) => isPole(end.x));
  const sides = [1, -1].flatMap((sign) => {
    const side = ends.filter((end) => !isPole(end.x) && Math.sign(end.x - centre.x) === sign);
    const places = spread(
      side.map((end) => ({ wanted: end.y, size: lineHeight })),
      centre.y - rim + 6,
      centre.y + rim - 6,
    );
    return side.flatMap(({ axis }, at) => {
      const y = places[at] ?? centre.y;
      const away = Math.sqrt(Math.max(0, rim ** 2 - (y - centre.y) ** 2));
      return nameAndScore(axis, centre.x + sign * away, y + 5, sign, size.width / 2 - away - 2);
    });
  });
  return [
    ...sides,
    ...poles.flatMap(({ axis, y }) => nameAndScore(axis, centre.x, y < centre.y ? y + 4 : y + 8, 0, 400)),
  ];
}

/** `sign`: 1 reads away from x, -1 ends at x, 0 stands round it. */
function nameAndScore(
  axis: RadarSpec["axes"][number],
  x: number,
  y: number,
  sign: number,
  room: number,
): readonly Mark[] {
  const score = String(axis.score.points);
  const scoreWidth = textWidth(score, labelSize, 600);
  const name = wrapText(axis.label, room - scoreWidth - gap, labelSize, 400, 1)[0] ?? "";
  const width = textWidth(name, labelSize, 400) + gap + scoreWidth;
  const left = x - (width * (1 - sign)) / 2;
  return [text(left, y, name), text(left + width - scoreWidth, y, score, { weight: 600, tone: "ink" })];
}

function numbers(spec: Drawn<RadarSpec>, centre: Centre): readonly Mark[] {
  return spec.axes.map((_, at) => {
    const { x, y } = onAxis(centre, at, spec.axes.length, centre.radius + 13);
    return text(x, y + 5, String(at + 1), { tone: "soft", anchor: "middle" });
  });
}

function numberedNames(
  spec: Drawn<RadarSpec>,
  top: number,
  size: Size,
): Readonly<{ marks: readonly Mark[]; height: number }> {
  const row = 20;
  const marks = spec.axes.flatMap((axis, at): readonly Mark[] => {
    const y = top + 12 + at * row;
    return [
      text(22, y, String(at + 1), { tone: "soft", anchor: "end" }),
      ...nameAndScore(axis, 32, y, 1, size.width - 34),
    ];
  });
  return { marks, height: spec.axes.length * row + 4 };
}
