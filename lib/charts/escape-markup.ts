/** Letters, numbers and their punctuation in ASCII, without markup, as most texts are. */
const plain = /^[\w .,:;!?+=%()[\]/-]*$/;

/**
 * A text as markup shows it. Characters that HTML or XML cannot hold are escaped or left out, whoever wrote the text.
 * What is beyond ASCII is written by its number: a page of ASCII alone takes half the memory, and no time to encode.
 */
export function escapeMarkup(words: string): string {
  if (plain.test(words)) return words;
  return words
    .replaceAll(/[^\P{C}\p{Cf}]/gu, "")
    .replaceAll(/[&<>"']|[^\0-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`);
}
