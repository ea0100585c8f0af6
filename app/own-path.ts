const longest = 300;

/** Where a form says that its visitor was going, if that is a path of ours; null for any other address. */
export function ownPath(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given.length > longest) return null;
  // Browsers read a backslash as a slash, and drop line ends and tabs: "/\evil.example" leads away.
  if (!/^\/(?!\/)[!-[\]-~]*$/.test(given)) return null;
  const nowhere = "http://nowhere.invalid";
  const read = new URL(given, nowhere);
  return read.origin === nowhere && !read.pathname.startsWith("//") ? `${read.pathname}${read.search}` : null;
}
