import type { Choice } from "@/lib/core/questionnaire/industry-question";
import { wholePercent } from "./numbers";

type Shares = Readonly<{
  choice: Choice | "unknown";
  bars: readonly Readonly<{ proportion: number | null; kind: string }>[];
}>;

/** Why the shares of a question with one answer do not add up to 100 % as they are shown; null where they do. */
export function roundingNote({ choice, bars }: Shares): string | null {
  if (choice === "multiple" || choice === "unknown") return null;
  const shares = bars.flatMap(({ proportion }) => (proportion === null ? [] : [proportion]));
  const isWhole = Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) <= 0.02 + 1e-9;
  const shown = shares.reduce((sum, share) => sum + wholePercent(share), 0);
  if (!isWhole || shown === 100) return null;
  return `The shares as shown add up to ${shown} %, because each is rounded by itself.`;
}
