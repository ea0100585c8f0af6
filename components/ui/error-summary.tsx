import { TakesFocus } from "./takes-focus";

type Props = Readonly<{
  title: string;
  errors: readonly Readonly<{ href: string; words: string }>[];
  /** What there is to say that is of no field. */
  says?: string | null;
}>;

/** What went wrong on a page, each with a link to where. */
export function ErrorSummary({ title, errors, says = null }: Props) {
  return (
    <TakesFocus className="error-summary" labelledBy="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      {errors.length === 0 ? null : (
        <ul>
          {errors.map((error) => (
            <li key={error.href}>
              <a href={error.href}>{error.words}</a>
            </li>
          ))}
        </ul>
      )}
      {says === null || says === "" ? null : <p>{says}</p>}
    </TakesFocus>
  );
}
