/** Said of a topic or a figure that is not there. */
export function NothingPublished() {
  return (
    <div className="failing">
      <h1>No such topic or figure</h1>
      <p>
        The address may be mistyped, or it named a figure that a newer edition no longer holds. Every figure that we
        hold can be found from the benchmarks.
      </p>
      <div className="button-row">
        <a className="button" href="/benchmarks">
          Benchmarks
        </a>
        <a className="button button-quiet" href="/">
          Start page
        </a>
      </div>
    </div>
  );
}
