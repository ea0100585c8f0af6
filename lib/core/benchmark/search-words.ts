/**
 * Texts as one line in which words can be found: lower-case, without accents, each word after a space.
 * What is neither letter nor digit parts words, so "end-user" is two.
 */
export function searchText(texts: readonly string[]): string {
  return texts
    .flatMap(wordsOf)
    .map((word) => ` ${word}`)
    .join("");
}

/** Whether every word of a search begins a word of the text; a search without words is in every text. */
export function isFound(search: string, text: string): boolean {
  return wordsOf(search).every((word) => text.includes(` ${word}`));
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i"); // no decomposition of Unicode leads from the dotless i to the other
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
