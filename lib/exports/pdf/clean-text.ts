import type { Coverage } from "./font-coverage";

/** Stands where a character cannot be shown; every weight of the fonts has it. */
export const substitute = "\u{fffd}";

/** A run of this many characters without a space is given places to break. */
const longWord = 24;
const breakEvery = 8;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Text that the typesetter takes, whatever somebody typed: one glyph that no font has refuses a whole document.
 * Controls, non-characters and marks of direction go; what the fonts lack becomes one visible substitute a character.
 */
export function cleanText(text: string, covers: Coverage): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const spaced = text
    .normalize("NFC")
    .replaceAll(/[\p{Z}\t\n\v\f\r]+/gu, (space) => (space === "\u{a0}" || space === "\u{202f}" ? space : " "));
  // Only what is not ASCII is looked at, with the character before it, which may bear its marks.
  return spaced.replaceAll(/[\x20-\x7e]?[^\x20-\x7e]+/gu, (run) =>
    [...graphemes.segment(run)].map(({ segment }) => cleanGrapheme(segment, covers)).join(""),
  );
}

/** A letter keeps what its font has of its marks; a mark without a letter has nothing to stand on. */
function cleanGrapheme(grapheme: string, covers: Coverage): string {
  const [first, ...marks] = [...grapheme.replaceAll(/\p{C}/gu, "")];
  if (first === undefined) return "";
  if (/^\p{M}/u.test(first) || !covers(first.codePointAt(0) ?? 0)) return substitute;
  return first + marks.filter((mark) => covers(mark.codePointAt(0) ?? 0)).join("");
}

/** Gives words too long for a line places to break, which show as nothing and are no hyphens. */
export function breakLongWords(text: string): string {
  return text.replaceAll(new RegExp(`[^ ]{${longWord},}`, "g"), (word) =>
    [...graphemes.segment(word)]
      .map(({ segment }, at) => (at > 0 && at % breakEvery === 0 ? `\u{200b}${segment}` : segment))
      .join(""),
  );
}
