import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressBuild } from "@/scripts/compress-build";
import { answerCompressed } from "@/scripts/start/compressed-files";
import { portOf } from "@/tests/fixtures/port-of";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-build-"));
const script = "const words = 'of a script';".repeat(100);
const server = createServer();
let origin = "";

beforeAll(async () => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "static/chunks/a.js"), script);
  writeFileSync(join(folder, "static/chunks/b.js"), "b()");
  writeFileSync(join(folder, "static/chunks/a.css"), "p{}");
  writeFileSync(join(folder, "static/chunks/a.woff2"), "font");
  await compressBuild(folder);
  const answerBuiltFile = answerCompressed(folder);
  server.on("request", (request, response) => {
    if (!answerBuiltFile(request, response)) response.end("not answered");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${portOf(server)}`;
});

afterAll(() => server.close());

type Answer = Readonly<{ headers: IncomingHttpHeaders; body: Buffer }>;

function ask(path: string, accepted: string, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { method, headers: { "accept-encoding": accepted } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("end", () => resolve({ headers: answer.headers, body: Buffer.concat(pieces) }));
    })
      .once("error", reject)
      .end();
  });
}

test("a file of the build that compresses well is kept compressed as well", () => {
  const kept = readFileSync(join(folder, "static/chunks/a.js.br"));
  expect(brotliDecompressSync(kept).toString()).toBe(script);
  expect(kept.length).toBeLessThan(100);
  expect(() => readFileSync(join(folder, "static/chunks/a.woff2.br"))).toThrow("ENOENT");
});

test.each([
  ["/_next/static/chunks/a.js", "gzip, deflate, br, zstd", "application/javascript; charset=UTF-8", script],
  ["/_next/static/chunks/a.js", "br;q=0.5,gzip", "application/javascript; charset=UTF-8", script],
  ["/_next/static/chunks/a.css", "br", "text/css; charset=UTF-8", "p{}"],
])("%s is answered by its compressed twin to who takes %s, to be kept", async (path, accepted, type, text) => {
  const { headers, body } = await ask(path, accepted);
  expect(brotliDecompressSync(body).toString()).toBe(text);
  expect(headers).toMatchObject({
    "content-type": type,
    "content-encoding": "br",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
});

test("a twin that is replaced or gone while the server runs is answered as it was", async () => {
  const path = "/_next/static/chunks/b.js";
  rmSync(join(folder, "static/chunks/b.js.br"), { force: true });
  expect(brotliDecompressSync((await ask(path, "br")).body).toString()).toBe("b()");
});

test.each([
  ["/_next/static/chunks/a.js", "gzip"],
  ["/_next/static/chunks/a.js", "brotli, gzip"],
  ["/_next/static/chunks/a.js", "gzip, br;q=0"],
  ["/_next/static/chunks/a.js", "br; q=0.000"],
  ["/_next/static/chunks/a.js?again", "br"],
  ["/_next/static/chunks/a.js.br", "br"],
  ["/_next/static/chunks/gone.js", "br"],
  ["/_next/static/chunks/a.woff2", "br"],
  ["/elsewhere/a.js", "br"],
])("%s is left to Next for who takes %s", async (path, accepted) => {
  expect((await ask(path, accepted)).body.toString()).toBe("not answered");
});

test("who asks for the headers alone is told those of the twin", async () => {
  const [whole, head] = await Promise.all(
    ["GET", "HEAD"].map((method) => ask("/_next/static/chunks/a.js", "br", method)),
  );
  const { date: _date, ...told } = head?.headers ?? {};
  expect(whole?.headers).toMatchObject(told);
  expect(told).toMatchObject({ "content-encoding": "br", "content-length": String(whole?.body.length) });
  expect(head?.body).toHaveLength(0);
});
