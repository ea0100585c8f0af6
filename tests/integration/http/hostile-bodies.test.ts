import { execFileSync } from "node:child_process";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aQuestion } from "../../fixtures/doors";
import { startServer } from "../../fixtures/server";
import type { RunningServer } from "../../fixtures/spawn-server";
import { beginAt, nobodyAtAll, saveAs, type Visitor } from "../../fixtures/visitor";

let server: RunningServer | null = null;
let origin = "";
let guest: Visitor = nobodyAtAll();

beforeAll(async () => {
  server = await startServer();
  origin = server.url;
  guest = await beginAt(origin);
}, 300_000);
afterAll(async () => {
  await server?.stop();
});

type Sent = Readonly<{ length: number; says: "length" | "nothing"; type?: string; fill?: string }>;

/** Posts a body of this length as fast as it is taken; without saying its length, as chunks. */
function post({ length, says, type = "application/json", fill = "a" }: Sent): Promise<number | undefined> {
  const said = says === "length" ? { "content-length": length } : {};
  const headers = { origin, cookie: guest.cookie, "content-type": type, ...said };
  return new Promise((resolve, reject) => {
    const posting = request(`${origin}/assess/${guest.assessmentId}/answers`, { method: "POST", headers });
    posting.once("error", reject);
    posting.once("response", (response: IncomingMessage) => {
      response.resume().once("end", () => resolve(response.statusCode));
    });
    const piece = Buffer.alloc(64 * 1024, fill);
    let left = length;
    const write = () => {
      while (left > 0) {
        const next = piece.subarray(0, left);
        left -= next.length;
        if (!posting.write(next)) {
          posting.once("drain", write);
          return;
        }
      }
      posting.end();
    };
    write();
  });
}

/** Megabytes of memory that a process holds. */
function memoryOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

describe("IN-5 a body that is too large is refused with 413", () => {
  const form = "application/x-www-form-urlencoded";

  test.each([
    { length: 64 * 1024 + 1, says: "length" },
    { length: 64 * 1024 + 1, says: "nothing" },
    { length: 250 * 1024, says: "nothing", type: form },
    { length: 256 * 1024 + 1, says: "nothing", type: form },
    { length: 320 * 1024, says: "nothing", type: form, fill: "&" },
    { length: 20_000_000, says: "length" },
    { length: 20_000_000, says: "nothing" },
    { length: 20_000_000, says: "nothing", type: form },
  ] as const)("$length bytes of $type that say $says", async (sent) => {
    expect(await post(sent)).toBe(413);
  });

  test("and twenty of 20 MB at once leave memory and others alone", async () => {
    const pid = server?.pid ?? -1;
    await Promise.all(Array.from({ length: 4 }, () => post({ length: 20_000_000, says: "nothing" })));
    const before = memoryOf(pid);
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(pid));
    }, 25);
    let isOver = false;
    const storm = Promise.all(Array.from({ length: 20 }, () => post({ length: 20_000_000, says: "nothing" }))).finally(
      () => {
        isOver = true;
      },
    );
    let served = 0;
    while (!isOver) {
      expect((await fetch(`${origin}/livez`)).status).toBe(200);
      served += 1;
    }
    expect(await storm).toEqual(Array.from({ length: 20 }, () => 413));
    clearInterval(watch);
    expect(served).toBeGreaterThan(1);
    // Of 400 MB sent, what was kept is far less than ten of them: with 10 MB of each it would be 200.
    expect(most - before).toBeLessThan(100);
  });
});

describe("IN-5 a body that is hard to read", () => {
  const send = (body: BodyInit, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${origin}/assess/${guest.assessmentId}/answers`, {
      method: "POST",
      headers: { cookie: guest.cookie, origin, "content-type": "application/json", ...headers },
      body,
    });

  test("nests too deep, never ends, or says a name twice: 400", async () => {
    const answer = JSON.stringify({ questionId: aQuestion, value: "2", was: null, base: 0 });
    for (const body of [
      "[".repeat(60_000),
      '{"a":'.repeat(12_000),
      `${"[".repeat(40)}${"]".repeat(40)}`,
      `"${'\\"'.repeat(30_000)}`,
      `{"answers":[],"answers":[${answer}]}`,
    ]) {
      const startedAt = performance.now();
      expect((await send(body)).status, body.slice(0, 20)).toBe(400);
      expect(performance.now() - startedAt, body.slice(0, 20)).toBeLessThan(1000);
    }
  });

  test("ten thousand fields of a form: 400, in a moment", async () => {
    const startedAt = performance.now();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await send(`next=review&${"base.&".repeat(10_000)}`, headers)).status).toBe(400);
    expect((await send(`next=review${names(6000)}`, headers)).status).toBe(400);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  test("is compressed: 415, before anything unpacks it", async () => {
    for (const encoding of ["gzip", "br", "deflate"])
      expect((await send("{}", { "content-encoding": encoding })).status, encoding).toBe(415);
  });

  const names = (count: number) => Array.from({ length: count }, (_, index) => `&base.q${index}`).join("");
});

describe("IN-5 a body that does not come", () => {
  test("is 408 after half a minute, and meanwhile twenty such hold up nobody's save", async () => {
    const slow = Array.from({ length: 20 }, () => drip());
    const answer = { questionId: aQuestion, value: "2", was: null, base: 0 };
    for (let round = 0; round < 10; round += 1) {
      const startedAt = performance.now();
      expect((await saveAs(origin, guest, [{ ...answer, base: round === 0 ? 0 : 1 }])).status).toBe(200);
      expect(performance.now() - startedAt).toBeLessThan(2000);
    }
    const answers = await Promise.all(slow);
    expect(answers.filter((text) => !text.startsWith("HTTP/1.1 408 "))).toEqual([]);
  });

  /** Announces a body and sends a byte of it every second; resolves with all that came back when the other side closes. */
  function drip(): Promise<string> {
    return new Promise((resolve) => {
      const { port } = new URL(origin);
      const socket = connect(Number(port), "127.0.0.1");
      socket.write(
        `POST /assess/${guest.assessmentId}/answers HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\n` +
          "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n",
      );
      const dripping = setInterval(() => socket.write(" "), 1000);
      let received = "";
      socket.on("data", (chunk) => {
        received += chunk;
      });
      socket.on("error", () => undefined); // the other side may close while a byte is under way
      socket.once("close", () => {
        clearInterval(dripping);
        resolve(received);
      });
    });
  }
});
