import { Refusal } from "./refusal";

/** What a request brought along: a form's fields in order, or any JSON value, not yet checked. */
export type Body =
  | Readonly<{ kind: "form"; fields: readonly (readonly [name: string, value: string])[] }>
  | Readonly<{ kind: "json"; value: unknown }>;

/** A form in parts takes a byte for a byte; the other kind takes three for each byte of a letter outside ASCII. */
const types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"] as const;
const largest = 64 * 1024;
/** What is too long is read on and thrown away, up to here: who is still sending does not hear an answer. */
const mostThrownAway = 32 * 1024 * 1024;
const deepest = 32;
/** Several times what the longest form of ours has. What reads a form may look at all of it for each of its fields. */
const mostFields = 500;

/** Reads a body of at most 64 kB; of what is longer nothing more is kept, and nothing is parsed. */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (!types.some((one) => one === type)) throw new Refusal(415, "neither JSON nor a form");
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") throw new Refusal(415, "compressed");
  const text = await readText(request);
  switch (type) {
    case "application/json":
      return { kind: "json", value: parseJson(text) };
    case "multipart/form-data":
      return { kind: "form", fields: few(await parseParts(text, request.headers)) };
    default:
      return { kind: "form", fields: few(pairsOf(text)) };
  }
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  const said = Number(request.headers.get("content-length") ?? 0);
  let length = 0;
  // The stream of a connection that breaks ends with an error of its own, which is the sender's.
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw new Refusal(400, "ended early");
    });
    if (chunk?.value === undefined) break;
    length += chunk.value.byteLength;
    if (length > mostThrownAway) {
      await reader?.cancel();
      break;
    }
    if (Math.max(length, said) <= largest) chunks.push(chunk.value);
  }
  if (Math.max(length, said) > largest) throw new Refusal(413, "too long");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal(400, "not UTF-8");
  }
}

/** Counted before it is parsed. */
function pairsOf(text: string): readonly (readonly [string, string])[] {
  few(text.split("&", mostFields + 1));
  return [...new URLSearchParams(text)];
}

function few<T>(fields: readonly T[]): readonly T[] {
  if (fields.length > mostFields) throw new Refusal(400, "too many fields");
  return fields;
}

/** No form of ours has a file. */
async function parseParts(text: string, headers: Headers): Promise<(readonly [string, string])[]> {
  const parts = new Response(text, { headers: { "content-type": headers.get("content-type") ?? "" } });
  const form = await parts.formData().catch(() => {
    throw new Refusal(400, "no parts of a form");
  });
  return [...form].map(([name, value]) => {
    if (typeof value !== "string") throw new Refusal(400, "a file");
    return [name, value];
  });
}

function parseJson(text: string): unknown {
  if (depthOf(text) > deepest) throw new Refusal(400, "nested too deep");
  const value = parsed(text);
  if (hasNameTwice(text)) throw new Refusal(400, "a name twice");
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "no JSON");
  }
}

/** Texts, brackets and colons. A text that never ends takes the rest with it: no character is looked at twice. */
const tokens = /"(?:[^"\\]|\\.)*"?|[[\]{}:]/gs;

/** How deep the brackets outside texts nest; counted on the text, since a parser may end on its own stack. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** Whether an object of this JSON has two values of one name, of which each reader might take another. */
function hasNameTwice(json: string): boolean {
  const open: Set<unknown>[] = []; // the names so far in each open bracket; an array has none
  let latest = "";
  for (const [token] of json.matchAll(tokens)) {
    if (token === "[" || token === "{") open.push(new Set());
    else if (token === "]" || token === "}") open.pop();
    else if (token === ":") {
      const name: unknown = JSON.parse(latest); // one name may be written in several ways
      if (open.at(-1)?.has(name)) return true;
      open.at(-1)?.add(name);
    } else latest = token;
  }
  return false;
}
