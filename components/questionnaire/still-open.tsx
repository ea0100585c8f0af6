import type { OpenQuestion } from "@/lib/core/questionnaire/open-questions";
import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import { placeOfQuestion } from "./question";

type Props = Readonly<{ pages: readonly QuestionPage[]; open: readonly OpenQuestion[]; base: string }>;

/** How many questions are open, as a heading. */
export function openWords(open: number): string {
  if (open === 0) return "Every question has an answer";
  return open === 1 ? "One question is open" : `${open} questions are open`;
}

/** The questions without an answer, page by page; nothing where there are none. */
export function StillOpen({ pages, open, base }: Props) {
  const openPages = pages.filter((page) => open.some((question) => question.pageId === page.id));
  if (openPages.length === 0) return null;
  return (
    <section className="review-part" aria-labelledby="open">
      <h2 id="open">Still open</h2>
      {openPages.map((page) => (
        <OpenOfPage key={page.id} page={page} open={open} base={base} />
      ))}
    </section>
  );
}

type OpenOfPageProps = Readonly<{ page: QuestionPage; open: readonly OpenQuestion[]; base: string }>;

function OpenOfPage({ page, open, base }: OpenOfPageProps) {
  const here = open.filter((question) => question.pageId === page.id);
  return (
    <details className="review-open">
      <summary>
        {page.title}: {here.length}&nbsp;open
      </summary>
      <ul className="review-list">
        {here.map((question) => (
          <li key={question.id}>
            <a href={`${base}/${page.id}#${placeOfQuestion(question.id)}`}>{question.words}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
