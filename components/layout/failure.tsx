/** What a page says that could not be made: what happened, that nothing is lost, what to do. */
export function Failure({ reference, retry }: Readonly<{ reference: string | null; retry: () => void }>) {
  const isBusy = reference?.startsWith("busy ") || reference?.startsWith("unavailable ");
  return (
    <div className="failing">
      <h1>This page could not be made</h1>
      <p>
        {isBusy ? "The database does not answer. Try again in a moment." : "Something failed on our side."} Answers that
        were saved are safe, and answers that were not yet saved are kept on this device until they can be.
      </p>
      <div className="button-row">
        <button className="button" type="button" onClick={retry}>
          Try again
        </button>
      </div>
      {reference === null ? null : (
        <p className="reference">Reference for whoever runs this server: {reference.split(" ").at(-1)}</p>
      )}
    </div>
  );
}
