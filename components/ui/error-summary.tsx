type Props = Readonly<{ title: string; errors: readonly Readonly<{ href: string; words: string }>[] }>;

/** What went wrong on a page, each with a link to where. It takes the focus, so that nobody goes on unaware. */
export function ErrorSummary({ title, errors }: Props) {
  return (
    // biome-ignore lint/a11y/noAutofocus: an error that nobody hears of would be worse; it works without script too.
    <section className="error-summary" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.href}>
            <a href={error.href}>{error.words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
