import type { Report } from "@/lib/core/report/report";
import { basisLabel } from "@/lib/wording/labels";

type Props = Readonly<{ report: Report; action: string }>;

/** After widening: the scores still stand on the quick basis, until the reader switches them. */
export function BasisNotice({ report, action }: Props) {
  if (report.depth === report.basis) return null;
  return (
    <section className="notice report-basis" aria-label="Basis of this report">
      <p>
        You widened this assessment to all {report.counts.total} controls. The scores below still stand on the first
        ones: {basisLabel(report)}. A score over all controls is a different number; answers are kept either way.
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="depth" value="full" />
        <button className="button" type="submit">
          Score over all {report.counts.total} controls
        </button>
      </form>
    </section>
  );
}
