import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { clientAddress, clientAddressHeader } from "@/lib/platform/client-network";
import type { Env } from "@/lib/platform/env";
import { log, loggedPath } from "@/lib/platform/log";
import { newNonce, securityHeaders } from "@/lib/platform/security-headers";
import { buildFolder } from "./built-files";
import { builtStylesheets } from "./built-stylesheets";
import { answerCompressed } from "./compressed-files";
import { enter } from "./enter";
import { sayFailure } from "./failed-page";
import { finishFirstPiece } from "./first-piece";
import { hostVerdicts } from "./host-verdict";
import { paintFirst } from "./paint-first";
import { PortInUse } from "./port-in-use";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** How long a request may take to arrive, an answer may lie unread, and a stop may take; a test has less patience. */
export type Patience = Readonly<{ headersMs: number; requestMs: number; unreadMs: number; stopMs: number }>;

const patience: Patience = { headersMs: 15_000, requestMs: 30_000, unreadMs: 30_000, stopMs: 10_000 };

type Listening = Readonly<{ close(): Promise<void> }>;
type Configuration = Pick<Env, "port" | "host" | "appUrl" | "allowedOrigins" | "trustedProxyHops">;

/** Smaller than gzip in less time; the window holds a page of 512 KB. */
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 19 };

/** Serves the built application. */
export async function serve({ configuration }: Readonly<{ configuration: Configuration }>): Promise<Listening> {
  // Node would keep every source map of the built application for as long as it runs: 60 MB, for stacks that only a
  // fault asks for. They lie beside the chunks that a logged stack names.
  process.setSourceMapsEnabled(false);
  // Next would answer WebSocket upgrades on the server it is told of; this one never listens.
  const unused = createServer();
  const application = next({ dev: false, dir: process.cwd(), httpServer: unused, quiet: true });
  await application.prepare();
  const handle = application.getRequestHandler();
  const compress = compression({ brotli: { params: brotli } });
  const readStylesheet = builtStylesheets(buildFolder);
  const answerBuiltFile = answerCompressed(buildFolder);
  const listening = await listen({
    configuration,
    handle: async (request, response) => {
      const nonce = enter(request, response, configuration.appUrl);
      if (nonce === null) return;
      if (answerBuiltFile(request, response)) return;
      compress(request, response, () => undefined);
      finishFirstPiece(response, (piece) => paintFirst(piece, nonce, readStylesheet));
      sayFailure(response, request.url ?? "/");
      await handle(request, response);
    },
    patience,
  });
  return {
    close: async () => {
      await listening.close();
      await application.close();
    },
  };
}

/** Listens and hands on what may be answered at all. */
export async function listen(
  options: Readonly<{ configuration: Configuration; handle: Handler; patience: Patience }>,
): Promise<Listening> {
  const { host, port } = options.configuration;
  // "localhost" is two addresses, and a browser may try either first.
  const hosts = host === "localhost" ? ["127.0.0.1", "::1"] : [host];
  const servers: Server[] = [];
  for (const [index, address] of hosts.entries()) {
    const server = makeServer(options);
    const isListening = await bind(server, port, address, index > 0);
    if (isListening) servers.push(server);
  }
  return {
    close: async () => {
      await Promise.all(servers.map((server) => closeServer(server, options.patience.stopMs)));
    },
  };
}

function makeServer({ configuration, handle, patience: limits }: Parameters<typeof listen>[0]): Server {
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(1000, limits.headersMs),
    keepAliveTimeout: 65_000, // longer than a proxy keeps its side open, so that it never writes to a closed one
  });
  const { appUrl, allowedOrigins } = configuration;
  const verdictOf = hostVerdicts(appUrl, allowedOrigins);
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    limitSending(response, limits.unreadMs);
    if (answerHere(request, response, verdictOf, appUrl)) return;
    tellClient(request, configuration.trustedProxyHops);
    handle(request, response).catch((error: unknown) => {
      if (request.destroyed && response.destroyed) return; // the visitor has gone
      log().error({ err: error, path: loggedPath(request.url ?? "") }, "a request failed outside the application");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const refuse = (socket: Duplex, status: string, more = "") => {
    const { policy, others } = securityHeaders("file", appUrl, newNonce());
    const headers = [...others, ["Content-Security-Policy", policy], ["Cache-Control", "no-store"]];
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    socket.end(`HTTP/1.1 ${status}\r\n${more}${lines}Content-Length: 0\r\nConnection: close\r\n\r\n`);
  };
  server.on("connect", (_request, socket) => refuse(socket, "405 Method Not Allowed", `Allow: ${allowed}\r\n`));
  server.on("upgrade", (_request, socket) => refuse(socket, "400 Bad Request"));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuse(socket, unreadable.get(error.code ?? "") ?? "400 Bad Request");
  });
  return server;
}

const allowed = "GET, HEAD, POST, OPTIONS";

/** What Node's parser could not read, as it would say it itself. */
const unreadable = new Map([
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large"],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", "413 Payload Too Large"],
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout"],
]);

/** Ends the connection of a visitor who does not read what was asked for: it would be kept in memory for them. */
function limitSending(response: ServerResponse, unreadMs: number): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (...given: unknown[]) => {
    response.setTimeout(unreadMs, () => response.destroy());
    return Reflect.apply(writeHead, response, given);
  };
}

/** Headers by which a visitor could pretend to come from elsewhere, or to have asked for another name. */
const forwarded = /^(?:forwarded|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/;

/** Replaces what a request says of where it comes from by the one address that we know. */
function tellClient({ headers, socket }: IncomingMessage, hops: number): void {
  const told = headers["x-forwarded-for"];
  const address = clientAddress({ peer: socket.remoteAddress, forwardedFor: [told].flat().join(","), hops });
  for (const name of Object.keys(headers)) if (forwarded.test(name)) delete headers[name];
  delete headers[clientAddressHeader];
  if (address !== null) headers[clientAddressHeader] = address;
}

/** Whether the request was answered before it reached the application. */
function answerHere(
  request: IncomingMessage,
  response: ServerResponse,
  verdictOf: ReturnType<typeof hostVerdicts>,
  appUrl: string,
): boolean {
  const { policy, others } = securityHeaders("file", appUrl, newNonce());
  const refuse = (status: number, headers: Readonly<Record<string, string>>, body?: string) => {
    for (const [name, value] of others) response.setHeader(name, value);
    response
      .writeHead(status, { "Content-Security-Policy": policy, "Cache-Control": "no-store", ...headers })
      .end(body);
    return true;
  };
  if (request.method === "TRACE") return refuse(405, { Allow: allowed });
  const { method, url, headers, headersDistinct } = request;
  const verdict = verdictOf({ host: headers.host, hosts: headersDistinct.host?.length ?? 0, method, url });
  switch (verdict.kind) {
    case "serve":
      request.url = verdict.target;
      return false;
    case "redirect":
      return refuse(308, { Location: verdict.location });
    case "misdirected": {
      const says = `Plimsoll answers at ${appUrl}. To use another name, set APP_URL to it.\n`;
      return refuse(421, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" }, says);
    }
    case "ambiguous":
      return refuse(400, { Connection: "close" });
  }
}

/** False where a second address does not exist on this machine, as ::1 without IPv6. */
async function bind(server: Server, port: number, host: string, mayBeMissing: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const code = "code" in error ? error.code : "";
      if (code === "EADDRINUSE") reject(new PortInUse(port));
      else if (mayBeMissing) resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

/** Accepts nothing new, lets what runs finish for a while, then ends it. */
async function closeServer(server: Server, stopMs: number): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), stopMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(deadline);
}
