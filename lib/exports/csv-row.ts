import type { Interval } from "@/lib/core/statistics/interval";
import { percent } from "@/lib/wording/numbers";

/**
 * `shown` is what page and document say, `value` the exact number in `unit`; texts have no value.
 * `id` names the thing across sections: a domain, a control, a question, a figure.
 */
export type CsvRow = Readonly<{
  section: string;
  id: string;
  title: string;
  field: string;
  shown: string | number;
  value: number | null;
  unit: "points" | "proportion" | "level" | "count" | "weight" | "agreement" | "text";
  low: number | null;
  high: number | null;
  n: number | null;
  edition: number | null;
  is_yours: "yes" | "no" | null;
  note: string | null;
  source: string | null;
}>;

export const columns = [
  "section",
  "id",
  "title",
  "field",
  "shown",
  "value",
  "unit",
  "low",
  "high",
  "n",
  "edition",
  "is_yours",
  "note",
  "source",
] as const satisfies readonly (keyof CsvRow)[];

type Given = Pick<CsvRow, "section" | "id" | "title" | "field" | "shown" | "unit"> & Partial<CsvRow>;

/** A row with what it says, the rest empty. */
export function csvRow(given: Given): CsvRow {
  return {
    value: null,
    low: null,
    high: null,
    n: null,
    edition: null,
    is_yours: null,
    note: null,
    source: null,
    ...given,
  };
}

type Proportion = Readonly<{ proportion: number | null; interval: Interval | null; n: number | null }>;

/** A published proportion as shown and exact, with its interval and n; in words where there is none. */
export function proportionCells({
  proportion,
  interval,
  n,
}: Proportion): Pick<CsvRow, "shown" | "value" | "unit" | "low" | "high" | "n"> {
  return {
    shown: proportion === null ? "no figure published" : percent(proportion),
    value: proportion,
    unit: proportion === null ? "text" : "proportion",
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n,
  };
}
