import type { ChartSpec } from "@/lib/charts/spec";
import { toTable } from "@/lib/charts/to-table";

type Props = Readonly<{ spec: ChartSpec }>;

/** A chart's numbers as a table, folded away. */
export function ChartTable({ spec }: Props) {
  const { head, rows } = toTable(spec);
  return (
    <details className="chart-table">
      <summary>View as table</summary>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls */}
      <section className="chart-table-scroll" aria-label={spec.caption.claim} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={[name, ...cells].join("\n")}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={head[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
