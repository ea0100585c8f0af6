/**
 * The address of a page with these answers of the look, one of them changed.
 *
 * @param token null takes the answer back
 * @returns a path with the answers in its query and the question as its fragment, where a page without script goes on
 */
export function lookAddress(
  path: string,
  chosen: ReadonlyMap<string, string>,
  key: string | null = null,
  token: string | null = null,
): string {
  const query = new URLSearchParams([...chosen].filter(([one]) => one !== key));
  if (key !== null && token !== null) query.set(key, token);
  const words = query.toString();
  return `${path}${words === "" ? "" : `?${words}`}${key === null ? "" : `#${key}`}`;
}
