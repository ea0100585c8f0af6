import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PortInUse } from "@/scripts/start/port-in-use";
import { type Handler, listen } from "@/scripts/start/serve";
import { freePort } from "../../fixtures/postgres";

type Asked = Readonly<{ method?: string; path?: string; host?: string; address?: string }>;
type Answered = Readonly<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>;

let port = 0;
let close: () => Promise<void> = async () => undefined;
const patience = { headersMs: 400, requestMs: 800, unreadMs: 500, stopMs: 1000 };

/** Reads the whole body before it answers, as a route does. */
const echo: Handler = async (incoming, response) => {
  let length = 0;
  for await (const chunk of incoming) length += chunk.length;
  response.end(`${incoming.url} ${length}`);
};

async function start(handle: Handler): Promise<void> {
  const configuration = {
    port,
    host: "localhost",
    appUrl: `http://localhost:${port}`,
    allowedOrigins: [],
    trustedProxyHops: 0,
  };
  const listening = await listen({ configuration, handle, patience });
  close = listening.close;
}

beforeEach(async () => {
  port = await freePort();
  await start(echo);
});
afterEach(() => close());

function ask({
  method = "GET",
  path = "/",
  host = `localhost:${port}`,
  address = "127.0.0.1",
}: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: address, port, method, path, headers: { host } }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asking.once("error", reject).end();
  });
}

/** Sends bytes as they are and returns all that comes back until the other side closes. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(received));
  });
}

describe("HD-6 what never reaches the application", () => {
  test("TRACE is 405 and says what is allowed", async () => {
    expect(await ask({ method: "TRACE" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD, POST, OPTIONS" },
    });
  });

  test("CONNECT is 405", async () => {
    expect(await send("CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD, POST, OPTIONS\r\n/,
    );
  });

  test("a WebSocket upgrade is refused", async () => {
    const upgrade = `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await send(upgrade)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("HD-1 what is answered before the application", () => {
  test("bears the security headers, whatever is wrong with it", async () => {
    for (const [text, status] of [
      ["GARBAGE\r\n\r\n", 400],
      [`GET / HTTP/1.1\r\nHost: localhost:${port}\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
      [`TRACE / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`, 405],
      ["CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n", 405],
      ["GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421],
    ] as const) {
      const answer = await send(text);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toMatch(/^content-security-policy: default-src 'none'/im);
      expect(answer).toMatch(/^x-content-type-options: nosniff\r/im);
    }
  });

  test("is a second name, and a whole address of another server", async () => {
    const close = "Connection: close\r\n\r\n";
    const twice = `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nHost: evil.example\r\n${close}`;
    expect(await send(twice)).toMatch(/^HTTP\/1.1 400 /);
    const foreign = `GET http://evil.example/ HTTP/1.1\r\nHost: localhost:${port}\r\n${close}`;
    expect(await send(foreign)).toMatch(/^HTTP\/1.1 421 /);
    const own = `GET http://localhost:${port}/a?b HTTP/1.1\r\nHost: localhost:${port}\r\n${close}`;
    expect(await send(own)).toMatch(/^HTTP\/1.1 200 .*\/a\?b 0/s);
  });
});

test("a visitor who does not read the answer is left after a while", async () => {
  await close();
  await start(async (_incoming, response) => {
    response.end(Buffer.alloc(50_000_000));
  });
  const socket = connect(port, "127.0.0.1", () => socket.write(`GET / HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`));
  socket.pause();
  socket.on("error", () => undefined);
  await wait(1500);
  let received = 0;
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("data", (chunk) => {
    received += chunk.length;
  });
  socket.resume();
  await closed;
  expect(received).toBeLessThan(50_000_000);
});

describe("IN-5 a request that does not arrive", () => {
  test("a body of one byte a second is 408, while others are answered", async () => {
    let received = "";
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (chunk) => {
      received += chunk;
    });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(`POST /slow HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 100\r\n\r\n`);
    const drip = setInterval(() => socket.write("x"), 100);
    expect(await ask({ path: "/other" })).toMatchObject({ status: 200, body: "/other 0" });
    await closed;
    clearInterval(drip);
    expect(received).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("headers that never end are 408", async () => {
    expect(await send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("names of the same machine", () => {
  test("are redirected to the one that cookie and origin agree on, on IPv4 and IPv6", async () => {
    const location = `http://localhost:${port}/assess?x=1`;
    const path = "/assess?x=1";
    expect(await ask({ path, host: `127.0.0.1:${port}` })).toMatchObject({ status: 308, headers: { location } });
    expect(await ask({ path, host: `[::1]:${port}`, address: "::1" })).toMatchObject({
      status: 308,
      headers: { location },
    });
    expect(await ask({ path })).toMatchObject({ status: 200 });
  });

  test("a post to another name is refused rather than redirected, and so is a foreign name", async () => {
    expect(await ask({ method: "POST", host: `127.0.0.1:${port}` })).toMatchObject({ status: 421 });
    const foreign = await ask({ host: "evil.example" });
    expect(foreign).toMatchObject({ status: 421 });
    expect(foreign.body).not.toContain("evil");
  });
});

test("a port in use is told by its number", async () => {
  const configuration = {
    port,
    host: "localhost",
    appUrl: `http://localhost:${port}`,
    allowedOrigins: [],
    trustedProxyHops: 0,
  };
  await expect(listen({ configuration, handle: echo, patience })).rejects.toThrow(PortInUse);
});

describe("AV-5 stopping", () => {
  test("lets a request that runs finish and accepts no other", async () => {
    await close();
    await start(async (_incoming, response) => {
      await wait(300);
      response.end("finished");
    });
    const running = ask({});
    await wait(100); // the request has arrived
    const closing = close();
    await expect(ask({ path: "/late" })).rejects.toThrow("ECONNREFUSED");
    expect((await running).body).toBe("finished");
    await closing;
  });

  test("ends what does not finish in time", async () => {
    await close();
    await start(() => new Promise(() => undefined));
    const stuck = ask({}).catch((error: Error) => error.message);
    await wait(100);
    const startedAt = performance.now();
    await close();
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(await stuck).toMatch(/hang up|ECONNRESET/);
  });
});
