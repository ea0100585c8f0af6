import type { Report } from "@/lib/core/report/report";
import { scopeLabel } from "@/lib/wording/labels";
import { breakLongWords, cleanText } from "./clean-text";
import { pdfDocument } from "./document";
import { bundledCoverage } from "./font-coverage";
import type { Paper } from "./paper";
import { startTypesetter, type Typesetter } from "./typesetter";

export type PdfOptions = Readonly<{ paper: Paper }>;

declare global {
  var plimsollTypesetter: Typesetter | undefined;
}

/**
 * The report as a PDF document. The same report makes the same bytes.
 *
 * @throws Busy when too many documents wait, Unavailable when this one took too long
 */
export function renderPdf(report: Report, { paper }: PdfOptions, typesetter = shared()): Promise<Uint8Array> {
  return typesetter.typeset(typesetterInput(report, paper));
}

/** One pool a process, though a server may hold several copies of this module. */
function shared(): Typesetter {
  globalThis.plimsollTypesetter ??= startTypesetter("auto");
  return globalThis.plimsollTypesetter;
}

/** The document as JSON, with every text such that the typesetter takes it. */
export function typesetterInput(report: Report, paper: Paper): string {
  const covers = bundledCoverage();
  const scope = breakLongWords(cleanText(scopeLabel(report), covers));
  const document = pdfDocument({ ...report, scope }, paper);
  return JSON.stringify(document, (_, value) => (typeof value === "string" ? cleanKeepingBreaks(value) : value));

  function cleanKeepingBreaks(text: string): string {
    return text
      .split("\u{200b}")
      .map((part) => cleanText(part, covers))
      .join("\u{200b}");
  }
}
