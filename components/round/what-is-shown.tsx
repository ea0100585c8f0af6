import { leadMarkedWords, neverShownWords, openLinkWords, shownWords } from "@/lib/wording/round-words";

type Props = Readonly<{
  threshold: number;
  leadName: string | null;
  workspaceName: string;
  /** Whether the reader leads the round, and comes by its open link without an account. */
  isLead: boolean;
  isLeadMarked: boolean;
  isOpen: boolean;
}>;

/** What is shown of a respondent's answers and what is not, said before answering by every way in. */
export function WhatIsShown({ threshold, leadName, workspaceName, isLead, isLeadMarked, isOpen }: Props) {
  return (
    <>
      {isOpen ? <p className="notice notice-signal">{openLinkWords({ leadName, workspaceName })}</p> : null}
      <section className="workspace-part" aria-labelledby="shown">
        <h2 id="shown">What is shown</h2>
        <Words lines={[...shownWords(threshold), ...(isLead ? [leadMarkedWords(isLeadMarked)] : [])]} />
      </section>
      <section className="workspace-part" aria-labelledby="never">
        <h2 id="never">What is never shown</h2>
        <Words lines={neverShownWords(leadName)} />
      </section>
    </>
  );
}

function Words({ lines }: Readonly<{ lines: readonly string[] }>) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
