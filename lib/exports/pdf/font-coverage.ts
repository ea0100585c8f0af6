import { readFileSync } from "node:fs";
import { engineFiles } from "./engine-files";

/** Whether a font has a glyph of its own for a code point. */
export type Coverage = (codePoint: number) => boolean;

let bundled: Coverage | null = null;

/** What every weight of the bundled fonts can show. */
export function bundledCoverage(): Coverage {
  if (bundled === null) {
    const fonts = engineFiles.fonts.map((path) => fontCoverage(readFileSync(path)));
    bundled = (codePoint) => fonts.every((covers) => covers(codePoint));
  }
  return bundled;
}

/** Reads a TrueType font's character map (formats 4 and 12, which all Unicode fonts have). */
export function fontCoverage(font: Buffer): Coverage {
  const cmap = tableAt(font, "cmap");
  const covered = new Set<number>();
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record += 1) {
    const map = cmap + font.readUInt32BE(cmap + 8 + record * 8);
    const format = font.readUInt16BE(map);
    if (format === 4) readSegments(font, map, covered);
    if (format === 12) readGroups(font, map, covered);
  }
  return (codePoint) => covered.has(codePoint);
}

function tableAt(font: Buffer, tag: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const record = 12 + table * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font without table ${tag}`);
}

function readSegments(font: Buffer, map: number, covered: Set<number>): void {
  const twice = font.readUInt16BE(map + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = font.readUInt16BE(map + 14 + at);
    const start = font.readUInt16BE(map + 16 + twice + at);
    const delta = font.readUInt16BE(map + 16 + 2 * twice + at);
    const rangeAt = map + 16 + 3 * twice + at;
    const range = font.readUInt16BE(rangeAt);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint += 1) {
      const listed = range === 0 ? codePoint : font.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
      const isMissing = range !== 0 && listed === 0;
      if (!isMissing && ((listed + delta) & 0xffff) !== 0) covered.add(codePoint);
    }
  }
}

function readGroups(font: Buffer, map: number, covered: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(map + 12); group += 1) {
    const at = map + 16 + group * 12;
    for (let codePoint = font.readUInt32BE(at); codePoint <= font.readUInt32BE(at + 4); codePoint += 1) {
      covered.add(codePoint);
    }
  }
}
