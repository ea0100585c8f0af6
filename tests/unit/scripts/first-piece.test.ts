import { randomBytes } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import compression from "compression";
import { afterEach, expect, test } from "vitest";
import { finishFirstPiece } from "@/scripts/start/first-piece";
import { portOf } from "@/tests/fixtures/port-of";

let stop: () => void = () => undefined;
afterEach(() => stop());

/** What a visitor gets of an answer written so, the first piece of its pages in capitals. */
async function ask(
  write: (response: ServerResponse) => void,
  method = "GET",
  finish = (page: Buffer): readonly Buffer[] => [Buffer.from(page.toString().toUpperCase())],
): Promise<Response> {
  const compress = compression({ brotli: { params: {} } });
  const server = createServer((request, response) => {
    compress(request, response, () => undefined);
    finishFirstPiece(response, finish);
    write(response);
  });
  stop = () => server.close();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return fetch(`http://127.0.0.1:${portOf(server)}/`, { method });
}

test("the first piece of a page is finished, the others go out as they are written", async () => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.flushHeaders();
    expect(answer.write(new TextEncoder().encode("one grüße "))).toBe(true);
    answer.write("two ");
    answer.end(Buffer.from("three"));
  });
  expect(await response.text()).toBe("ONE GRÜSSE two three");
});

test.each([null, undefined])("a page may end without a last piece", async (last) => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/html");
    answer.write("one");
    answer.end(last);
  });
  expect(await response.text()).toBe("ONE");
});

test("a page of one piece is as long as that is when finished", async () => {
  const page = "a short page";
  const response = await ask(
    (answer) => {
      answer.setHeader("content-type", "text/html");
      answer.setHeader("content-length", page.length);
      answer.end(page);
    },
    "GET",
    (piece) => [Buffer.from("begun by "), piece, Buffer.from(" and more")],
  );
  expect(await response.text()).toBe("begun by a short page and more");
});

test.each(["write", "end"] as const)("other answers go out as they are written, by %s", async (last) => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/csv");
    answer.setHeader("content-length", 4);
    answer.flushHeaders();
    expect(answer.headersSent).toBe(false); // they go with the first piece
    answer[last]("a,b\n");
    answer.end();
  });
  expect(await response.text()).toBe("a,b\n");
  expect(response.headers.get("content-length")).toBe("4");
});

test("an answer without a body stays one", async () => {
  const redirect = await ask((answer) => answer.writeHead(204, { "content-type": "text/html" }).end());
  expect([redirect.status, await redirect.text()]).toEqual([204, ""]);
});

test("a page that was only asked about has no body", async () => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end("page");
  }, "HEAD");
  expect([response.status, await response.text()]).toEqual([200, ""]);
});

test.each(["write", "end"] as const)(
  "a page that cannot be made is left out of the one that says so, by %s",
  async (how) => {
    let tries = 0;
    const finish = (page: Buffer) => {
      tries += 1;
      if (tries === 1) throw new Error("not made");
      return [page.subarray(0, 3), page.subarray(3)];
    };
    const response = await ask(
      (answer) => {
        answer.setHeader("content-type", "text/html");
        expect(() => answer[how]("whole page")).toThrow("not made");
        answer.end("an apology");
        answer.end();
      },
      "GET",
      finish,
    );
    expect(await response.text()).toBe("an apology");
  },
);

test("a page of more bytes than a connection takes at once arrives whole, compressed", async () => {
  // Chance does not compress, so that what comes out of the compressor is as long as what went in.
  const page = randomBytes(300_000).toString("hex");
  const response = await ask(
    (answer) => {
      answer.setHeader("content-type", "text/html");
      answer.write(page);
      answer.end();
    },
    "GET",
    (whole) => [whole.subarray(0, 20_000), whole.subarray(20_000, 500_000), whole.subarray(500_000)],
  );
  expect(response.headers.get("content-encoding")).not.toBeNull();
  expect((await response.text()) === page).toBe(true);
});

test("a page's first part is on its way before the others are compressed", async () => {
  let end = () => undefined as unknown;
  const response = await ask(
    (answer) => {
      answer.setHeader("content-type", "text/html");
      answer.write("page");
      end = () => answer.end();
    },
    "GET",
    (whole) => [Buffer.from("head, "), whole],
  );
  expect(response.headers.get("content-encoding")).not.toBeNull();
  const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await pieces?.read())?.value).toBe("head, ");
  end();
  expect((await pieces?.read())?.value).toBe("page");
});
