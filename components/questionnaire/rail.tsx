import type { QuestionPage } from "@/lib/core/questionnaire/pages";

type Props = Readonly<{ pages: readonly QuestionPage[]; current: string; base: string }>;

/** How far each page is, and the way to it: beside the page where there is room, else a menu above it. */
export function Rail(props: Props) {
  const here = props.pages.find((page) => page.id === props.current);
  return (
    <>
      <nav className="rail rail-wide" aria-label="Pages of this assessment">
        <RailList {...props} />
      </nav>
      <details className="rail rail-narrow">
        <summary>{here === undefined ? "All pages" : `All pages, ${here.shortTitle} is open`}</summary>
        <nav aria-label="Pages of this assessment">
          <RailList {...props} />
        </nav>
      </details>
    </>
  );
}

// Plain links: what a router keeps of a page would show its answers as they once were.
function RailList({ pages, current, base }: Props) {
  return (
    <ol className="rail-list">
      {pages.map((page) => (
        <li key={page.id}>
          <a href={`${base}/${page.id}`} aria-current={page.id === current ? "page" : undefined}>
            <span className="rail-title">{page.shortTitle}</span>
            <span className="rail-count">
              {page.answered}/{page.total}
            </span>
            <progress value={page.answered} max={page.total} aria-label={`${page.shortTitle}, answered`} />
          </a>
        </li>
      ))}
      <li>
        <a href={`${base}/review`} aria-current={current === "review" ? "page" : undefined}>
          <span className="rail-title">Review</span>
        </a>
      </li>
    </ol>
  );
}
