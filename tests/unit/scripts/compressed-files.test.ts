import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
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
  writeFileSync(join(folder, "static/chunks/a.css"), "p{}");
  writeFileSync(join(folder, "static/chunks/a.woff2"), "font");
  await compressBuild(folder);
  const prefer = answerCompressed(folder);
  server.on("request", (request, response) => {
    prefer(request, response);
    response.end(request.url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${portOf(server)}`;
});

afterAll(() => server.close());

/** The file that is asked for in the end, and what the answer says of it. */
function ask(path: string, accepted: string): Promise<readonly (string | null)[]> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers: { "accept-encoding": accepted } }, (answer) => {
      const said = [answer.headers["content-type"] ?? null, answer.headers["content-encoding"] ?? null];
      answer.setEncoding("utf8").once("data", (file: string) => resolve([file, ...said]));
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
  ["/_next/static/chunks/a.js", "gzip, deflate, br, zstd", "application/javascript; charset=UTF-8"],
  ["/_next/static/chunks/a.js", "br;q=0.5,gzip", "application/javascript; charset=UTF-8"],
  ["/_next/static/chunks/a.css", "br", "text/css; charset=UTF-8"],
])("%s is answered by its compressed twin to who takes %s", async (path, accepted, type) => {
  expect(await ask(path, accepted)).toEqual([`${path}.br`, type, "br"]);
});

test.each([
  ["/_next/static/chunks/a.js", "gzip"],
  ["/_next/static/chunks/a.js", "brotli, gzip"],
  ["/_next/static/chunks/a.js", "gzip, br;q=0"],
  ["/_next/static/chunks/a.js", "br; q=0.000"],
  ["/_next/static/chunks/a.js?again", "br"],
  ["/_next/static/chunks/gone.js", "br"],
  ["/_next/static/chunks/a.woff2", "br"],
  ["/elsewhere/a.js", "br"],
])("%s stays what it is to who takes %s", async (path, accepted) => {
  expect(await ask(path, accepted)).toEqual([path, null, null]);
});
