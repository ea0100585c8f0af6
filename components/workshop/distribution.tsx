import type { Control } from "@/lib/core/questionnaire/control";
import { cellOf, cellsOf, isUntold, type RevealedControl } from "@/lib/core/workshop/revealed-control";
import { apartWords, binName, cellWords, fewAnswersWords, spreadNote } from "@/lib/wording/workshop-words";

type Props = Readonly<{ control: Control; revealed: RevealedControl | null; mine?: string | null }>;

/** How the answers are spread, with the levels in words. `mine`: this phone's own answer, marked on it alone. */
export function Distribution({ control, revealed, mine = null }: Props) {
  if (revealed === null) return <p>The answers to this control are not kept. Only the level agreed is.</p>;
  const own = mine === null ? null : cellOf(mine);
  return (
    <>
      <p className="room-claim">{apartWords(revealed)}</p>
      {isUntold(revealed) ? (
        <p>{fewAnswersWords}</p>
      ) : (
        <table className="distribution">
          <caption className="hidden-visually">How many phones gave which answer, “{control.title}”</caption>
          <thead className="hidden-visually">
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Phones</th>
            </tr>
          </thead>
          <tbody>
            {revealed.bins.map((bin) => (
              <tr
                key={bin.from}
                className={own !== null && cellsOf(bin).includes(own) ? "distribution-mine" : undefined}
              >
                <th scope="row">
                  <span className="choice-key">{binName(bin)}</span>
                  <span>
                    {cellsOf(bin).map((cell) => (
                      <span className="distribution-words" key={cell}>
                        {cellWords(control, cell)}
                        {cell === own ? <strong> · your answer</strong> : null}
                      </span>
                    ))}
                  </span>
                </th>
                <td>
                  <Bar count={bin.count} of={revealed.answered} />
                  <span className="distribution-count">{bin.count}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small">
        {spreadNote(revealed)} <a href="/method#agreement">How agreement is measured</a>
      </p>
    </>
  );
}

function Bar({ count, of }: Readonly<{ count: number; of: number }>) {
  const width = of === 0 ? 0 : (100 * count) / of;
  return (
    <svg aria-hidden="true" className="distribution-bar" viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect className="distribution-filled" width={width} height="10" />
    </svg>
  );
}
