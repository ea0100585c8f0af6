import { fontWidths, moreCharacters } from "./font-widths";

export type Weight = 400 | 600;

/** The width of a text set in IBM Plex Sans, in the unit of `size`. A character that the table lacks counts as a full em. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, weight);
  return (thousandths * size) / 1000;
}

const fullWidth = 1000;

function advance(character: string, weight: Weight): number {
  const widths = fontWidths[weight];
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa0) return widths.ascii[code - 0x20] ?? fullWidth;
  if (code < 0x180) return widths.latin[code - 0xa0] ?? fullWidth;
  return widths.more[moreCharacters.indexOf(character)] ?? fullWidth;
}
