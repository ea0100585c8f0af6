/** Latin words and numbers without markup, as most labels are. */
const plain = /^[\w .,:;+%()/…−-]*$/;

/** A text as markup shows it. Characters that HTML or XML cannot hold are escaped or left out, whoever wrote the text. */
export function escapeMarkup(words: string): string {
  if (plain.test(words)) return words;
  return words
    .replaceAll(/[^\P{C}\p{Cf}]/gu, "")
    .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
