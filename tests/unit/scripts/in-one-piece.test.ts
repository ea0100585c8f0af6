import { randomBytes } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import compression from "compression";
import { afterEach, expect, test } from "vitest";
import { inOnePiece } from "@/scripts/start/in-one-piece";

let stop: () => void = () => undefined;
afterEach(() => stop());

/** What a visitor gets of an answer written so, its pages in capitals. */
async function ask(
  write: (response: ServerResponse) => void,
  method = "GET",
  finish = (page: Buffer): readonly Buffer[] => [Buffer.from(page.toString().toUpperCase())],
): Promise<Response> {
  const compress = compression({ brotli: { params: {} } });
  const server = createServer((request, response) => {
    compress(request, response, () => undefined);
    inOnePiece(response, finish);
    write(response);
  });
  stop = () => server.close();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return fetch(`http://127.0.0.1:${port}/`, { method });
}

test("a page is made from all its pieces, whatever they are", async () => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.flushHeaders();
    answer.write("one ");
    answer.write(new TextEncoder().encode("grüße "));
    answer.end(Buffer.from("three"));
  });
  expect(await response.text()).toBe("ONE GRÜSSE THREE");
  expect(response.headers.get("content-length")).toBe("17");
});

test.each([null, undefined])("a page may end without a last piece", async (last) => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/html");
    answer.write("one");
    answer.end(last);
  });
  expect(await response.text()).toBe("ONE");
});

test("other answers go out as they are written", async () => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/csv");
    answer.flushHeaders();
    answer.write("a,b");
    answer.end("\n");
  });
  expect(await response.text()).toBe("a,b\n");
  expect(response.headers.get("content-length")).toBeNull();
});

test("an answer without a body stays one", async () => {
  const redirect = await ask((answer) => answer.writeHead(204, { "content-type": "text/html" }).end());
  expect([redirect.status, await redirect.text()]).toEqual([204, ""]);
});

test("a page that was only asked about is as long as it would be", async () => {
  const response = await ask((answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end("page");
  }, "HEAD");
  expect([response.headers.get("content-length"), await response.text()]).toEqual(["4", ""]);
});

test("a page that cannot be made is left out of the one that says so", async () => {
  let tries = 0;
  const finish = (page: Buffer) => {
    tries += 1;
    if (tries === 1) throw new Error("not made");
    return [page.subarray(0, 3), page.subarray(3)];
  };
  const response = await ask(
    (answer) => {
      answer.setHeader("content-type", "text/html");
      expect(() => answer.end("whole page")).toThrow("not made");
      answer.end("an apology");
      answer.end();
    },
    "GET",
    finish,
  );
  expect(await response.text()).toBe("an apology");
});

test("a page of more bytes than a connection takes at once arrives whole, compressed", async () => {
  // Chance does not compress, so that what comes out of the compressor is as long as what went in.
  const page = randomBytes(300_000).toString("hex");
  const response = await ask(
    (answer) => {
      answer.setHeader("content-type", "text/html");
      answer.end(page);
    },
    "GET",
    (whole) => [whole.subarray(0, 20_000), whole.subarray(20_000, 500_000), whole.subarray(500_000)],
  );
  expect(response.headers.get("content-encoding")).not.toBeNull();
  expect((await response.text()) === page).toBe(true);
});
