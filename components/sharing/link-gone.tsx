/** The same words for every link that opens nothing. */
export function LinkGone({ title, words }: Readonly<{ title: string; words: readonly string[] }>) {
  return (
    <div className="failing">
      <h1>{title}</h1>
      {words.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}
