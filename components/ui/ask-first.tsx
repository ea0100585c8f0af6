import type { ReactNode } from "react";

type Props = Readonly<{
  action: string;
  /** Opens the question. */
  summary: ReactNode;
  /** What follows from it, before it is done. */
  question: ReactNode;
  /** Does it. */
  button: string;
}>;

/** A step that cannot be taken back: asks, without a script too, before it is taken. */
export function AskFirst({ action, summary, question, button }: Props) {
  return (
    <details className="ask-first">
      <summary>{summary}…</summary>
      <form method="post" action={action}>
        <p>{question}</p>
        <button className="button button-danger" type="submit">
          {button}
        </button>
      </form>
    </details>
  );
}
