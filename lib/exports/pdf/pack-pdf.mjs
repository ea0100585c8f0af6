// Plain JavaScript, because the child process that typesets loads it by path, as it stands.
import { deflateSync } from "node:zlib";

/** Small objects in one stream: whoever reads one of them inflates them all. */
const together = 100;

/**
 * The same document, half as heavy. Typst compresses pages, yet writes its thousand tags, links and other small objects
 * as plain text. Those without a stream go into object streams (ISO 32000-1, 7.5.7), the rest stays byte for byte, and
 * the table of places becomes a stream too (7.5.8). Reads what Typst writes: one table, no object streams of its own.
 *
 * @param {Uint8Array} pdf
 * @returns {Uint8Array}
 */
export function packPdf(pdf) {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { objects, start, trailer } = readObjects(file.toString("latin1"));
  const written = [file.subarray(0, start)];
  let length = start;
  /** By object number: kind, then place, or stream and index in it. */
  const places = Array.from({ length: objects.length }, () => [0, 0, 65535]);
  const write = (bytes) => {
    written.push(bytes);
    length += bytes.length;
  };
  const writeStream = (dictionary, content) => {
    const data = deflateSync(content);
    const head = `${places.length} 0 obj\n<<${dictionary} /Filter /FlateDecode /Length ${data.length}>>\nstream\n`;
    places.push([1, length, 0]);
    write(Buffer.concat([Buffer.from(head, "latin1"), data, Buffer.from("\nendstream\nendobj\n")]));
  };

  const small = [];
  for (const [number, object] of objects.entries()) {
    if (object === null) continue;
    if (object.body !== null) {
      small.push({ number, body: `${object.body}\n` });
      continue;
    }
    places[number] = [1, length, 0];
    write(file.subarray(object.from, object.to));
  }
  for (let at = 0; at < small.length; at += together) {
    const group = small.slice(at, at + together);
    let index = "";
    let bodies = "";
    for (const [place, { number, body }] of group.entries()) {
      places[number] = [2, places.length, place];
      index += `${number} ${bodies.length} `;
      bodies += body;
    }
    const dictionary = `/Type /ObjStm /N ${group.length} /First ${index.length}`;
    writeStream(dictionary, Buffer.from(index + bodies, "latin1"));
  }
  const table = length;
  const rows = [...places, [1, table, 0]];
  writeStream(`/Type /XRef /W [1 4 2] /Size ${rows.length} ${trailer}`, Buffer.concat(rows.map(rowOf)));
  write(Buffer.from(`startxref\n${table}\n%%EOF\n`));
  return Buffer.concat(written);
}

/** Every object by its number, from the table of places: its bytes where it has a stream, else what it says. */
function readObjects(text) {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const found = /^xref\s+0 \d+\s+([\s\S]*?)trailer\s*<<([\s\S]*)>>\s*startxref/.exec(text.slice(table));
  if (found === null) throw new Error("a PDF without a table of places");
  const [, rows = "", trailer = ""] = found;
  const starts = [...rows.matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, at, use]) => (use === "n" ? Number(at) : null));
  const ordered = [...starts.filter((at) => at !== null), table].sort((one, two) => one - two);
  const ends = new Map(ordered.map((at, index) => [at, ordered[index + 1]]));
  const objects = starts.map((from) => {
    if (from === null) return null;
    const to = ends.get(from);
    const [, body = null] = /^\d+ 0 obj\s([\s\S]*?)\s*endobj\s*$/.exec(text.slice(from, to)) ?? [];
    return { from, to, body: body === null || body.endsWith("endstream") ? null : body };
  });
  return { objects, start: ordered[0], trailer: trailer.replace(/\/Size \d+/, "").trim() };
}

function rowOf([kind, place, index]) {
  const row = Buffer.alloc(7);
  row.writeUInt8(kind, 0);
  row.writeUInt32BE(place, 1);
  row.writeUInt16BE(index, 5);
  return row;
}
