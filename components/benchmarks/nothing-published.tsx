import Link from "next/link";

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
        <Link className="button" href="/benchmarks" prefetch={false}>
          Benchmarks
        </Link>
        <Link className="button button-quiet" href="/" prefetch={false}>
          Start page
        </Link>
      </div>
    </div>
  );
}
