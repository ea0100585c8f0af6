import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "@/app/read-body";
import { Refusal } from "@/app/refusal";

type Sent = Readonly<{ type?: string; headers?: Readonly<Record<string, string>> }>;

/** A post whose body arrives in these pieces, with no length said beforehand. */
function post(pieces: readonly (string | Uint8Array)[], sent: Sent = {}): Request {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === "string" ? Buffer.from(piece) : piece);
      controller.close();
    },
  });
  return streamed(body, sent);
}

function streamed(body: ReadableStream, { type = "application/json", headers = {} }: Sent = {}): Request {
  // The browser's types do not know yet that a streamed body must say "half".
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": type, ...headers } };
  return new Request("http://localhost/", init);
}

async function statusOf(request: Request): Promise<number> {
  try {
    await readBody(request);
    return 200;
  } catch (error) {
    if (error instanceof Refusal) return error.status;
    throw error;
  }
}

const json = async (text: string) => statusOf(post([text]));

describe("a body", () => {
  test("is JSON, any value of it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
        const text = JSON.stringify(value);
        expect(await readBody(post([text]))).toEqual({ kind: "json", value: JSON.parse(text) });
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test("is a form, its fields in order and repeated ones too", async () => {
    const form = post(["a=1&b=%C3%A9&", "a=2&c"], { type: "Application/X-WWW-Form-Urlencoded; charset=utf-8" });
    expect(await readBody(form)).toEqual({
      kind: "form",
      fields: [
        ["a", "1"],
        ["b", "é"],
        ["a", "2"],
        ["c", ""],
      ],
    });
  });

  test("is a form in parts, its fields in order and repeated ones too", async () => {
    const parts = new FormData();
    for (const [name, value] of [
      ["a", "1"],
      ["note:b", "é\r\n日本"],
      ["a", ""],
    ] as const)
      parts.append(name, value);
    const { headers, body } = new Response(parts);
    if (body === null) throw new Error("no parts");
    expect(await readBody(streamed(body, { type: headers.get("content-type") ?? "" }))).toEqual({
      kind: "form",
      fields: [
        ["a", "1"],
        ["note:b", "é\r\n日本"],
        ["a", ""],
      ],
    });
  });

  test.each(["text/plain", "multipart/mixed; boundary=x", "application/xml", "application/json+x", ""])(
    "of type %j is refused with 415",
    async (type) => {
      expect(await statusOf(post(["{}"], { type }))).toBe(415);
    },
  );

  test("IN-5 that is compressed is refused with 415", async () => {
    for (const encoding of ["gzip", "br", "deflate", "gzip, identity"])
      expect(await statusOf(post(["{}"], { headers: { "content-encoding": encoding } })), encoding).toBe(415);
    expect(await statusOf(post(["{}"], { headers: { "content-encoding": "identity" } }))).toBe(200);
  });
});

describe("IN-5 a body that is too much", () => {
  test("has 64 kB at most, whether it says its length or not", async () => {
    const fits = `"${"a".repeat(64 * 1024 - 2)}"`;
    expect(await json(fits)).toBe(200);
    expect(await json(`${fits} `)).toBe(413);
    expect(await statusOf(post(["{}"], { headers: { "content-length": "65537" } }))).toBe(413);
  });

  test("is read on for a while, so that its sender hears the answer, and then no more", async () => {
    let pulled = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024));
      },
      cancel() {
        isCancelled = true;
      },
    });
    expect(await statusOf(streamed(body))).toBe(413);
    expect(isCancelled).toBe(true);
    expect(pulled * 16).toBeGreaterThan(20 * 1024);
    expect(pulled * 16).toBeLessThan(40 * 1024);
  });

  test("nests 32 levels at most; brackets within texts are none", async () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(await json(nested(32))).toBe(200);
    expect(await json(nested(33))).toBe(400);
    expect(await json('{"a":'.repeat(10_000))).toBe(400);
    expect(await json(JSON.stringify({ text: `${"[".repeat(100)}\\"${"{".repeat(100)}` }))).toBe(200);
  });

  test("costs no more time than its length, even where a text never ends", async () => {
    const startedAt = performance.now();
    expect(await json(`"${'\\"'.repeat(32_000)}`)).toBe(400);
    expect(await json(`{"${'\\"'.repeat(32_000)}`)).toBe(400);
    expect(await json(`${'"'.repeat(60_000)}`)).toBe(400);
    expect(await json(`{"a"${" ".repeat(60_000)}:1}`)).toBe(200);
    for (const text of ["--x\r\n", "-", "\r\n--", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'])
      await statusOf(
        post([text.repeat(64_000 / text.length), "--x--\r\n"], { type: "multipart/form-data; boundary=x" }),
      );
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe("IN-1 a body that cannot be read is refused with 400", () => {
  const part = (more: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="a"${more}\r\n\r\n${value}\r\n`;
  const inParts = async (text: string, type = "multipart/form-data; boundary=x") => statusOf(post([text], { type }));

  test("parts of a form that have no end, no boundary, or are none; and a file", async () => {
    expect(await inParts(`${part("", "1")}--x--\r\n`)).toBe(200);
    for (const text of [
      "",
      "{}",
      part("", "1"),
      `--x\r\n\r\n1\r\n--x--\r\n`,
      `${part('; filename="f"', "1")}--x--\r\n`,
    ])
      expect(await inParts(text), JSON.stringify(text)).toBe(400);
    expect(await inParts(`${part("", "1")}--x--\r\n`, "multipart/form-data")).toBe(400);
  });

  test.each(["", "{", "{'a':1}", '{"a":1,}', "NaN", "undefined", '"\\x"', '"a\nb"', "\ufeff{}x"])(
    "%j",
    async (text) => {
      expect(await json(text)).toBe(400);
    },
  );

  test("an object with a name twice, however it is written", async () => {
    expect(await json('{"a":1,"a":2}')).toBe(400);
    expect(await json('{"a":1,"\\u0061" : 2}')).toBe(400);
    expect(await json('[{"b":{"a":1,"c":[{}],"a":1}}]')).toBe(400);
    expect(await json('{"__proto__":1,"__proto__":2}')).toBe(400);
  });

  test("but not the same name in two objects, or as a value", async () => {
    expect(await json('[{"a":1},{"a":2}]')).toBe(200);
    expect(await json('{"a":{"a":"a"},"b":"a","c":["a","a"],"A":"\\"a\\":"}')).toBe(200);
  });

  test("bytes that are not UTF-8", async () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
    ])
      expect(await statusOf(post([Uint8Array.from(bytes)]))).toBe(400);
  });

  test("one whose connection breaks", async () => {
    const body = new ReadableStream({
      start: (controller) => controller.error(new Error("aborted")),
    });
    expect(await statusOf(streamed(body))).toBe(400);
  });
});

test("AC-6 a field called __proto__ is a field, and changes no object", async () => {
  const body = await readBody(post(['{"__proto__":{"isAdmin":true}}']));
  expect(body.kind === "json" && Object.keys(Object(body.value))).toEqual(["__proto__"]);
  expect("isAdmin" in {}).toBe(false);
});

test("IN-5 a form of more than five hundred fields is refused, however it is sent", async () => {
  const type = "application/x-www-form-urlencoded";
  const sent = (count: number) => statusOf(post([Array.from({ length: count }, (_, at) => at).join("&")], { type }));
  expect(await sent(500)).toBe(200);
  expect(await sent(501)).toBe(400);
  const parts = Array.from(
    { length: 501 },
    (_, at) => `--x\r\nContent-Disposition: form-data; name="${at}"\r\n\r\n\r\n`,
  );
  expect(await statusOf(post([...parts, "--x--"], { type: "multipart/form-data; boundary=x" }))).toBe(400);
});
