/**
 * A name as it may stand in a mail to somebody who did not ask for it: words alone, so that no mail program makes a link
 * of it and nobody writes a message in a name.
 */
export function plainWords(name: string): string {
  const words = name
    .replaceAll(/[^\p{L}\p{M}\p{N}\s'’.,&()+_-]/gu, " ")
    .replaceAll(/\.(?=[^\s\d])|(?<=[^\s\d])\.(?=\S)/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return words === "" ? "…" : words.slice(0, 60).trim();
}
