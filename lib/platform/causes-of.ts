/** What an error came from: its cause, the errors that it gathers, or the one that an event of a WebSocket carries. */
export function causesOf(error: unknown): readonly unknown[] {
  if (typeof error !== "object" || error === null) return [];
  const gathered = error instanceof AggregateError ? error.errors : [];
  const carried = "error" in error ? error.error : undefined;
  const cause = "cause" in error ? error.cause : undefined;
  return [...gathered, carried, cause].filter((one) => one !== undefined && one !== null);
}

/** An error with everything that it came from, the outermost first. */
export function withCauses(error: unknown): readonly unknown[] {
  return [error, ...causesOf(error).flatMap(withCauses)];
}
