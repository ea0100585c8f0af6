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

/**
 * A page's markup as one text of a byte a character, for whoever keeps it. Escaping leaves texts of two bytes, and one
 * of them makes all that it is added to such a text: twice the memory, and ten times as long to write at each request.
 */
export function pageText(markup: Readonly<{ toString: () => string }>): string {
  const text = markup.toString();
  const bytes = Buffer.from(text, "utf8");
  // Markup is ASCII, a byte a character; what is not stays as it is.
  return bytes.length === text.length ? bytes.toString("latin1") : text;
}
