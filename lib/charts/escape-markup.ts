/** Latin words, numbers and their punctuation without markup, as most texts are. */
const plain = /^[\w .,:;!?+=%()[\]/À-ɏ‐-…→−×÷·-]*$/;

/** A text as markup shows it. Characters that HTML or XML cannot hold are escaped or left out, whoever wrote the text. */
export function escapeMarkup(words: string): string {
  if (plain.test(words)) return words;
  return words
    .replaceAll(/[^\P{C}\p{Cf}]/gu, "")
    .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
