import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontWidths, moreCharacters } from "@/lib/charts/font-widths";
import { textWidth } from "@/lib/charts/text-width";

const folder = "node_modules/@expo-google-fonts/ibm-plex-sans";
const files = { 400: "400Regular/IBMPlexSans_400Regular.ttf", 600: "600SemiBold/IBMPlexSans_600SemiBold.ttf" } as const;

test.each([400, 600] as const)(
  "the widths of weight %i are those of the font that pages and documents carry",
  (weight) => {
    const advance = readAdvances(readFileSync(`${folder}/${files[weight]}`));
    const widths = fontWidths[weight];
    expect(widths.ascii).toEqual(Array.from({ length: 95 }, (_, at) => advance(0x20 + at)));
    expect(widths.latin).toEqual(Array.from({ length: 224 }, (_, at) => advance(0xa0 + at)));
    expect(widths.more).toEqual([...moreCharacters].map((character) => advance(character.codePointAt(0) ?? 0)));
  },
);

test("a text is as wide as the sum of its advances", () => {
  expect(textWidth("67 %", 10, 400)).toBeCloseTo(6 + 6 + 2.36 + 9.27);
  expect(textWidth("", 10, 400)).toBe(0);
});

test("a character that the font table lacks counts as a full em, so that nothing runs over", () => {
  expect(textWidth("漢", 14, 400)).toBe(14);
  expect(textWidth("😀", 14, 600)).toBe(14);
});

/** Reads the advance widths (in thousandths of an em) from the tables head, hhea, hmtx and cmap format 4 of a TrueType font. */
function readAdvances(font: Buffer): (code: number) => number {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
      const entry = 12 + 16 * at;
      return [font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8)] as const;
    }),
  );
  const table = (name: string) => tables.get(name) ?? 0;
  const unitsPerEm = font.readUInt16BE(table("head") + 18);
  const metrics = font.readUInt16BE(table("hhea") + 34);
  const glyph = readGlyphs(font, table("cmap"));
  return (code) => {
    const id = glyph(code);
    if (id === 0) return 0;
    return Math.round((1000 * font.readUInt16BE(table("hmtx") + 4 * Math.min(id, metrics - 1))) / unitsPerEm);
  };
}

function readGlyphs(font: Buffer, cmap: number): (code: number) => number {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  );
  const start = subtables.find((at) => font.readUInt16BE(at) === 4) ?? 0;
  const segments = font.readUInt16BE(start + 6) / 2;
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (code > font.readUInt16BE(start + 14 + 2 * segment)) continue;
      const first = start + 16 + 2 * segments + 2 * segment;
      if (code < font.readUInt16BE(first)) return 0;
      const delta = font.readUInt16BE(first + 2 * segments);
      const range = first + 4 * segments;
      const offset = font.readUInt16BE(range);
      if (offset === 0) return (code + delta) & 0xffff;
      const id = font.readUInt16BE(range + offset + 2 * (code - font.readUInt16BE(first)));
      return id === 0 ? 0 : (id + delta) & 0xffff;
    }
    return 0;
  };
}
