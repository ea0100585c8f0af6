import type { ReactNode } from "react";

type Props = Readonly<{
  /** Unique on the page; the jump list leads to it. */
  id: string;
  title: string;
  /** What the section shows, beside it. */
  about: ReactNode;
  children: ReactNode;
}>;

/** A section of a report: a narrow column says what it is, the wide one shows it. */
export function ReportSection({ id, title, about, children }: Props) {
  return (
    <section className="report-section" id={id} aria-labelledby={`${id}-title`}>
      <div className="report-about">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{about}</p>
      </div>
      <div className="report-shown">{children}</div>
    </section>
  );
}
