import type { Report } from "@/lib/core/report/report";
import { scopeLabel } from "@/lib/wording/labels";
import { breakLongWords, cleanText, substitute } from "./clean-text";
import { type PdfDocument, pdfDocument } from "./document";
import { bundledCoverage } from "./font-coverage";
import { substitution } from "./method";
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

/** The document as JSON, with every text such that the typesetter takes it; where that replaced any, it says so. */
export function typesetterInput(report: Report, paper: Paper): string {
  const covers = bundledCoverage();
  const scope = breakLongWords(cleanText(scopeLabel(report), covers));
  const document = pdfDocument({ ...report, scope }, paper);
  const input = clean(document);
  if (!input.includes(substitute)) return input;
  const passages = [...document.method.passages, substitution];
  return clean({ ...document, method: { ...document.method, passages } });

  function clean(whole: PdfDocument): string {
    // The document's own title is set in no font, so it keeps what the fonts lack.
    const fileTitle = `Readiness report: ${scopeLabel(report).replaceAll(/\p{C}/gu, "")}`;
    return JSON.stringify({ ...whole, fileTitle }, (key, value) =>
      typeof value === "string" && key !== "fileTitle" ? cleanKeepingBreaks(value) : value,
    );
  }

  function cleanKeepingBreaks(text: string): string {
    return text
      .split("\u{200b}")
      .map((part) => cleanText(part, covers))
      .join("\u{200b}");
  }
}
