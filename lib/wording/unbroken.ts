const nobreak = "\u{a0}";

/** The same words for a page that breaks lines: a number keeps its sign, and "n = 600" stays in one piece. */
export function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) %/g, `${nobreak}%`).replaceAll(/\bn = (?=\d)/g, `n${nobreak}=${nobreak}`);
}
