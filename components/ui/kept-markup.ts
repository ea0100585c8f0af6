/** Of requests that ended before they took theirs; the oldest is dropped first. */
const mostKept = 300;

declare global {
  // Server components and the components they send for live in different bundles of one process.
  var plimsollMarkup: Map<string, string> | undefined;
}

/** Keeps markup for the `StaticMarkup` of this request; returns the name that it takes it by. */
export function keepMarkup(markup: string): string {
  globalThis.plimsollMarkup ??= new Map();
  const kept = globalThis.plimsollMarkup;
  const oldest = kept.size < mostKept ? undefined : kept.keys().next().value;
  if (oldest !== undefined) kept.delete(oldest);
  const name = crypto.randomUUID();
  kept.set(name, markup);
  return name;
}

/** The markup kept by this name, once. */
export function takeMarkup(name: string): string {
  const markup = globalThis.plimsollMarkup?.get(name);
  if (markup === undefined) throw new Error("the markup of this page was not kept, or taken before");
  globalThis.plimsollMarkup?.delete(name);
  return markup;
}
