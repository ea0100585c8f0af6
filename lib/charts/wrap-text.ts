import { textWidth, type Weight } from "./text-width";

/**
 * Breaks a text into lines no wider than `width`, at spaces where it can and inside a word where it must.
 * What does not fit into `maxLines` ends in an ellipsis; the table beside a chart has the whole text.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight, maxLines = 3): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, width, size, weight))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shorten(lines.slice(maxLines - 1).join(" "), width, size, weight)];
}

function pieces(word: string, width: number, size: number, weight: Weight): readonly string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, size, weight) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function shorten(text: string, width: number, size: number, weight: Weight): string {
  let kept = [...text];
  while (kept.length > 0 && textWidth(`${kept.join("")}…`, size, weight) > width) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}
