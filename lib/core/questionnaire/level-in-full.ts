const builtOn = /^As level ([0-3]), /;

/**
 * What a level says where the levels below it are not in sight: "As level 3, with more" says what level 3 is, then
 * what comes with it.
 *
 * @param levels a control's five levels in words
 * @param level the level of an answer; the mean of several counts as the last level that it reaches
 * @returns null where the control has no such level
 */
export function levelInFull(levels: readonly string[], level: number): string | null {
  const words = levels[Math.floor(level)];
  if (words === undefined) return null;
  const [start, below] = builtOn.exec(words) ?? [];
  if (start === undefined) return words;
  return `${levelInFull(levels, Number(below))}; ${words.slice(start.length)}`;
}
