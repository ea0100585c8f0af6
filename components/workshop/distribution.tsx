import type { Control } from "@/lib/core/questionnaire/control";
import type { RevealedControl } from "@/lib/core/workshop/revealed-control";
import { agreementMeaning, answeredWords, apartWords, functionMeansWords } from "@/lib/wording/workshop-words";

type Props = Readonly<{ control: Control; revealed: RevealedControl; mine?: string | null }>;

/** How many chose which level, with the levels in words. `mine`: this phone's own answer, marked on it alone. */
export function Distribution({ control, revealed, mine = null }: Props) {
  const functions = functionMeansWords(revealed);
  const meaning = agreementMeaning(revealed);
  const rows = [
    ...revealed.bins.map(({ level, count }) => ({
      token: String(level),
      name: String(level),
      words: control.levels[level] ?? "",
      count,
    })),
    { token: "unsure", name: "?", words: "Not sure", count: revealed.unsure },
    ...(control.notApplicableWhen === null
      ? []
      : [{ token: "not-applicable", name: "–", words: "Not applicable", count: revealed.notApplicable }]),
  ];
  return (
    <>
      <p className="room-claim">{apartWords(revealed)}</p>
      {meaning === null ? null : (
        <p className="small">
          {meaning} <a href="/method#agreement">How it is computed</a>
        </p>
      )}
      <table className="distribution">
        <caption className="hidden-visually">How many chose what, “{control.title}”</caption>
        <thead className="hidden-visually">
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ token, name, words, count }) => (
            <tr key={token} className={token === mine ? "distribution-mine" : undefined}>
              <th scope="row">
                <span className="choice-key">{name}</span>
                <span>
                  {words}
                  {token === mine ? <strong> · your answer</strong> : null}
                </span>
              </th>
              <td>
                <Bar count={count} of={revealed.answered} />
                <span className="distribution-count">{count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{answeredWords(revealed)}</p>
      {functions === null ? null : <p>Mean level by job function: {functions}</p>}
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
