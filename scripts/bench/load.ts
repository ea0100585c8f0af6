import { Agent, request } from "node:http";
import { type Spread, spreadOf } from "./spread";

export type Shot = Readonly<{
  method: "GET" | "POST";
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}>;

/** One connection's user: says what to send next, is told what came back, and knows a good answer from a bad one. */
export type Visitor = Readonly<{
  next: () => Shot;
  seen?: (body: string) => void;
  /** Status 200, where left out. */
  isGood?: (answered: Answered) => boolean;
}>;

export type Load = Readonly<{ perSecond: number; latency: Spread; requests: number; failed: number }>;

export type Answered = Readonly<{
  status: number;
  location: string | null;
  body: Buffer;
  firstByte: number;
  total: number;
}>;

/**
 * Sends one request and times it, in milliseconds.
 *
 * @param isRead whether anybody wants the body; under load, keeping pages of 300 KB costs this process, and so the
 *   server beside it, more than an empty page does
 */
export function send(origin: string, shot: Shot, agent?: Agent, isRead = true): Promise<Answered> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const length = shot.body === null ? {} : { "content-length": String(Buffer.byteLength(shot.body)) };
    const options = { method: shot.method, headers: { ...shot.headers, ...length }, ...(agent && { agent }) };
    const sent = request(`${origin}${shot.path}`, options, (response) => {
      const firstByte = performance.now() - begun;
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => void (isRead && chunks.push(chunk)));
      response.on("error", reject);
      response.on("end", () => {
        const total = performance.now() - begun;
        const location = response.headers.location ?? null;
        resolve({ status: response.statusCode ?? 0, location, body: Buffer.concat(chunks), firstByte, total });
      });
    });
    sent.on("error", reject);
    sent.end(shot.body ?? undefined);
  });
}

/** Each visitor sends one request after the other on its own connection, for so many seconds. */
export async function load(origin: string, visitors: readonly Visitor[], seconds: number): Promise<Load> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const latencies: number[] = [];
  let failed = 0;
  const visit = async (visitor: Visitor) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (performance.now() < end) {
      const answered = await send(
        origin,
        visitor.next(),
        agent,
        visitor.seen !== undefined || visitor.isGood !== undefined,
      );
      if (visitor.isGood?.(answered) ?? answered.status === 200) latencies.push(answered.total);
      else failed += 1;
      visitor.seen?.(answered.body.toString("utf8"));
    }
    agent.destroy();
  };
  await Promise.all(visitors.map(visit));
  const perSecond = latencies.length / ((performance.now() - begun) / 1000);
  return { perSecond, latency: spreadOf(latencies), requests: latencies.length, failed };
}
