/** Letters and digits that nobody mistakes for one another, small: no 0 or o, no 1, i or l, no 2 or z, no 5 or s, no 8 or b. */
export const recoveryAlphabet = "acdefghjkmnpqrtuvwxy34679";

/** A typed or pasted code without its blanks, dashes and dots, and with full-width letters and digits as plain ones. */
export function foldCode(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/[\s\p{Cf}\p{Pd}.,·]/gu, "");
}

/** A recovery code as it was made: two groups of five small letters. Codes of large and small letters are of an earlier kind. */
export function readRecoveryCode(typed: string): string {
  const code = foldCode(typed);
  const isEarlierKind = /[A-Z]/.test(code) && /[a-z]/.test(code);
  return groupedCode(isEarlierKind ? code : code.toLowerCase());
}

/** A code of ten characters in two groups: "acdef-34679". */
export function groupedCode(code: string): string {
  return code.length === 10 ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}
