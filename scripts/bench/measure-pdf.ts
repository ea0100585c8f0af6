import { send, type Visitor } from "./load";
import { memoryOf } from "./memory-of";
import { type Guest, reading } from "./product";
import { spreadOf } from "./spread";
import { kilobytes, milliseconds, plain, promised, type Row, type Section } from "./table";

async function pdf(guest: Guest, path: string): Promise<Readonly<{ ms: number; size: number }>> {
  const { status, body, total } = await send(guest.origin, reading(guest, path));
  if (status !== 200 || body.subarray(0, 5).toString("latin1") !== "%PDF-")
    throw new Error(`${path} answered ${status}`);
  return { ms: total, size: body.length };
}

/** PDFs over HTTP, an answer changed before each, so that none is made twice. */
export async function measurePdf(guest: Guest, visitor: Visitor, pid: number, count: number): Promise<Section> {
  const path = `/report/${guest.assessmentId}/report.pdf`;
  const cold = await pdf(guest, "/example/report.pdf");
  const times: number[] = [];
  const memories: number[] = [];
  let size = 0;
  for (let turn = 0; turn < count; turn += 1) {
    const saved = await send(guest.origin, visitor.next());
    visitor.seen?.(saved.body.toString("utf8"));
    const made = await pdf(guest, path);
    times.push(made.ms);
    size = Math.max(size, made.size);
    const memory = turn % 25 === 24 ? memoryOf(pid) : null;
    if (memory !== null) memories.push(memory);
  }
  const warm = spreadOf(times.slice(10));
  const rows: Row[] = [
    promised(
      "PDF, warm (p95)",
      warm.p95,
      { atMost: 250 },
      milliseconds,
      `p50 ${milliseconds(warm.p50)}, ${count} with new data each`,
    ),
    plain("PDF of /example, the first after the start", milliseconds(cold.ms)),
    promised(
      "size of the largest",
      Math.max(size, cold.size),
      { atMost: 500_000 },
      kilobytes,
      `/example ${kilobytes(cold.size)}`,
    ),
  ];
  const after = memories.at(-1);
  const before = memories[Math.floor(memories.length / 4)];
  if (before !== undefined && after !== undefined)
    rows.push(
      promised(
        `memory over ${count} PDFs, end beside a quarter of the way`,
        after / before,
        { atMost: 1.15 },
        (value) => value.toFixed(2),
        `${Math.round(before)} MB, then ${Math.round(after)} MB: server and its children`,
      ),
    );
  return { title: "The PDF", rows };
}
