/** A page for somebody who has tried too often; it says what to do, and nothing of what was tried. */
export function TooManyTries() {
  return (
    <section className="failing">
      <h1>Too many tries</h1>
      <p>From your network too many wrong codes came in a short time. Please wait fifteen minutes and try again.</p>
    </section>
  );
}
