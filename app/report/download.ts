import { download } from "@/app/respond";
import type { Report } from "@/lib/core/report/report";
import { toCsv } from "@/lib/exports/csv";
import { fileName } from "@/lib/exports/file-name";
import { toJson } from "@/lib/exports/json";
import type { Paper } from "@/lib/exports/pdf/paper";
import { renderPdf } from "@/lib/exports/pdf/render-pdf";
import { InvalidInput } from "@/lib/platform/errors";

/** The report as a PDF to save, on the paper that the address asks for: `?paper=letter`, otherwise A4. */
export async function pdfDownload(report: Report, request: Request): Promise<Response> {
  const pdf = await renderPdf(report, { paper: paperOf(request) });
  return download(new Blob([new Uint8Array(pdf)]), "application/pdf", fileName(report, "pdf"));
}

/** Documents of the example reports, which anybody may ask for and which never change, by report and paper. */
const examples = new WeakMap<Report, Map<Paper, Promise<Uint8Array>>>();

/** An example report as a PDF: made once, so that whoever asks for it keeps nobody's own report waiting. */
export async function examplePdfDownload(report: Report, request: Request): Promise<Response> {
  const paper = paperOf(request);
  const made = examples.get(report) ?? new Map<Paper, Promise<Uint8Array>>();
  const pdf = made.get(paper) ?? renderPdf(report, { paper });
  examples.set(report, made.set(paper, pdf));
  pdf.catch(() => made.delete(paper));
  return download(new Blob([new Uint8Array(await pdf)]), "application/pdf", fileName(report, "pdf"));
}

/** The report's numbers as a table to save. */
export function csvDownload(report: Report): Response {
  return download(toCsv(report), "text/csv; charset=utf-8", fileName(report, "csv"));
}

/** The report's value to save. */
export function jsonDownload(report: Report): Response {
  return download(toJson(report), "application/json", fileName(report, "json"));
}

function paperOf(request: Request): Paper {
  const paper = new URL(request.url).searchParams.get("paper") ?? "a4";
  if (paper !== "a4" && paper !== "letter") throw new InvalidInput(["paper"]);
  return paper;
}
