import type { Comparison } from "../benchmark/comparison";
import { figuresChanges } from "../benchmark/figures-change";
import { ownLevels, practicesOf } from "../benchmark/practice";
import { practiceChange } from "../benchmark/practice-change";
import { readerOf } from "../benchmark/segment";
import { comparisonsOf } from "./comparisons";
import type { NewerFigures, ReportControl } from "./report";
import type { ReportInput } from "./report-input";

/** What the newest figures would change in a report that stands on older ones; null where it stands on the newest. */
export function newerFigures(
  { assessment, questionnaire, benchmark, newest = benchmark, answers, segmentBy = null }: ReportInput,
  comparisons: readonly Comparison[],
  controls: readonly ReportControl[],
): NewerFigures | null {
  if (newest.edition === benchmark.edition) return null;
  const newer = comparisonsOf(assessment, questionnaire, newest, answers, readerOf(answers, segmentBy));
  const hasNew = ({ id, practices }: ReportControl) =>
    practices.length === 0 && newest.practices.some((practice) => practice.controlId === id);
  return {
    edition: newest.edition,
    released: newest.released,
    changes: figuresChanges(comparisons, newer),
    practices: controls.filter(hasNew).length,
    practiceChanges: controls
      .filter(({ practices }) => practices.length > 0)
      .map(({ id, title, practices, ...own }) =>
        practiceChange(title, practices, practicesOf(id, ownLevels(own), newest)),
      )
      .filter((change) => change !== null),
  };
}
