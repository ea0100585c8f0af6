import { TakesFocus } from "./takes-focus";

type Props = Readonly<{ title: string; errors: readonly Readonly<{ href: string; words: string }>[] }>;

/** What went wrong on a page, each with a link to where. */
export function ErrorSummary({ title, errors }: Props) {
  return (
    <TakesFocus className="error-summary" labelledBy="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.href}>
            <a href={error.href}>{error.words}</a>
          </li>
        ))}
      </ul>
    </TakesFocus>
  );
}
