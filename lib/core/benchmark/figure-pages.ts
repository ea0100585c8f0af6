import type { KnownFigure } from "./known-figure";

/** Figures of one published question: of everybody, then of its segments. */
export type FigureGroup = Readonly<{ id: string; figures: readonly [KnownFigure, ...KnownFigure[]] }>;

/** One page of a list of figures: whole questions, and where among all figures it begins and ends (counted from 1). */
export type FigurePage = Readonly<{
  groups: readonly FigureGroup[];
  from: number;
  to: number;
  page: number;
  pages: number;
  /** The page on which what products observed begins; null where nothing was. */
  telemetryPage: number | null;
}>;

/** A page is full with this many figures; a question is never cut in two. */
const fullPage = 60;

/** A page of a list of figures, the nearest that there is. */
export function figurePage(found: readonly KnownFigure[], asked: number): FigurePage {
  const pages = pagesOf(figureGroups(found));
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), Math.max(1, pages.length));
  const before = pages.slice(0, page - 1).flat();
  const groups = pages[page - 1] ?? [];
  const isObserved = ({ figures: [first] }: FigureGroup) => first.published.isTelemetry;
  const observed = pages.findIndex((one) => one.some(isObserved));
  const from = Math.min(found.length, sizeOf(before) + 1);
  return {
    groups,
    from,
    to: sizeOf(before) + sizeOf(groups),
    page,
    pages: Math.max(1, pages.length),
    telemetryPage: observed === -1 ? null : observed + 1,
  };
}

/** Neighbouring figures of one published question together. */
export function figureGroups(found: readonly KnownFigure[]): readonly FigureGroup[] {
  const groups: { id: string; figures: [KnownFigure, ...KnownFigure[]] }[] = [];
  for (const one of found) {
    const id = one.published.segment?.ofId ?? one.published.id;
    const last = groups.at(-1);
    if (last?.id === id) last.figures.push(one);
    else groups.push({ id, figures: [one] });
  }
  return groups;
}

function pagesOf(groups: readonly FigureGroup[]): readonly (readonly FigureGroup[])[] {
  const pages: FigureGroup[][] = [];
  for (const group of groups) {
    const last = pages.at(-1);
    const isRoom = last !== undefined && sizeOf(last) + group.figures.length <= fullPage;
    if (isRoom) last.push(group);
    else pages.push([group]);
  }
  return pages;
}

function sizeOf(groups: readonly FigureGroup[]): number {
  return groups.reduce((sum, { figures }) => sum + figures.length, 0);
}
