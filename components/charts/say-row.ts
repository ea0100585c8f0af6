import type { Bar, DomainRow, OwnTrend, SegmentMark, TrendMark } from "@/lib/charts/spec";
import { interval } from "@/lib/wording/numbers";
import { strengthWords } from "@/lib/wording/strength-words";

/** What a tooltip says of a bar, of a domain and of an edition. */
export function sayBar(bar: Bar): readonly string[] {
  return [
    bar.value,
    ...(bar.interval === null ? [] : [`95 % interval ${interval(bar.interval)}`]),
    ...(bar.kind === "derived" ? ["by arithmetic from published figures"] : []),
    ...(bar.whose === null ? [] : [bar.whose]),
    ...(bar.segment === null ? [] : [saySegment(bar.segment)]),
  ];
}

function saySegment({ label, value, interval: between }: SegmentMark): string {
  return between === null ? `${label}: ${value}` : `${label}: ${value}, 95 % interval ${interval(between)}`;
}

export function sayScore({ score, noScore, known }: Omit<DomainRow, "label">): readonly string[] {
  if (score === null) return [noScore];
  const { points, highPoints, targetPoints, distance } = score;
  return [
    `score ${points}, target ${targetPoints} (${distance})`,
    ...(highPoints > points ? [`up to ${highPoints} if unknown answers turn out best`] : []),
    `${known} controls known`,
  ];
}

export function sayEdition(
  { edition, report, value, interval: between, n, isWeak }: TrendMark,
  own: OwnTrend | null,
): readonly string[] {
  const marks = (own?.lines ?? []).flat().filter((mark) => mark.edition === edition);
  return [
    strengthWords(value, isWeak),
    ...(between === null ? [] : [`95 % interval ${interval(between)}`]),
    n === null ? "n not stated" : `n = ${n}`,
    report,
    ...marks.map((mark) => `${saySegment({ ...mark, label: own?.label ?? "" })}, n = ${mark.n}`),
  ];
}
