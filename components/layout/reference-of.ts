/** The reference under which the server logged an error that a page shows, or null where it is the browser's own. */
export function referenceOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
