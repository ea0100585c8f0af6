/** One person of a pasted list as it was typed: what may be their name, what may be their address, and where it stands. */
export type ListEntry = Readonly<{
  line: number;
  text: string;
  names: readonly string[];
  addresses: readonly string[];
}>;

type Part = Readonly<{ kind: "name" | "bare" | "bracketed"; name: string; address: string; text: string }>;

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Everything in a pasted list, entry by entry; only blanks and separators are left out. */
export function listEntries(text: string): readonly ListEntry[] {
  return text.split(lineEnd).flatMap((line, index) =>
    splitOutside(line, ";")
      .map((segment) => splitOutside(segment, ",\t").flatMap(partsOf))
      .flatMap(entriesOf)
      .map((entry) => ({ ...entry, line: index + 1 })),
  );
}

/** Splits at these characters, but not within quotation marks around a name or pointed brackets around an address. */
function splitOutside(text: string, separators: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let closing = "";
  const [lastQuote, lastBracket] = [text.lastIndexOf('"'), text.lastIndexOf(">")];
  for (const [index, character] of text.split("").entries()) {
    if (closing !== "") closing = character === closing ? "" : closing;
    else if (character === '"' && piece.trim() === "" && index < lastQuote) closing = '"';
    else if (character === "<" && index < lastBracket) closing = ">";
    else if (separators.includes(character)) {
      pieces.push(piece);
      piece = "";
      continue;
    }
    piece += character;
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => one !== "");
}

function partsOf(cell: string): readonly Part[] {
  const pair = /([^<>]*)<([^<>]*)>/g;
  // Brackets that do not pair hold nothing that can be told apart: the whole comes back.
  const isPaired = !/[<>]/.test(cell.replaceAll(pair, ""));
  if (!isPaired) return [{ kind: "bare", name: "", address: cell, text: cell }];
  const bracketed = [...cell.matchAll(pair)].map(([whole, name = "", address = ""]) => ({
    kind: "bracketed" as const,
    name: cleanName(name),
    address: cleanAddress(address),
    text: whole.trim(),
  }));
  const rest = bracketed.length === 0 ? cell : cell.slice(cell.lastIndexOf(">") + 1).trim();
  if (rest === "") return bracketed;
  const words = rest.split(/\s+/u);
  const addresses = words.filter(isLikeAddress);
  if (addresses.length === 0) return [...bracketed, { kind: "name", name: cleanName(rest), address: "", text: rest }];
  const name = cleanName(words.filter((word) => !isLikeAddress(word)).join(" "));
  const bare = addresses.map((word, index) => ({
    kind: "bare" as const,
    name: index === 0 ? name : "",
    address: cleanAddress(word),
    text: addresses.length === 1 ? rest : word,
  }));
  return [...bracketed, ...bare];
}

/** A word with an at sign, or one of small letters and two dots, whose at sign was forgotten. */
function isLikeAddress(word: string): boolean {
  return word.includes("@") || word.includes("＠") || /^[a-z0-9_-]+(?:\.[a-z0-9-]+){2,}$/.test(word);
}

function cleanName(text: string): string {
  const trimmed = text.trim();
  return (/^(?:"(.*)"|'(.*)'|“(.*)”)$/u.exec(trimmed)?.slice(1).find(Boolean) ?? trimmed)
    .replace(/^"+|"+$/g, "")
    .trim();
}

function cleanAddress(text: string): string {
  return text.replaceAll(/^[\s"'(<]*(?:mailto:)?|[\s"')>.]*$/giu, "");
}

type Entry = Omit<ListEntry, "line">;

/** The entries of one segment. Names go with the address after them; with the only address wherever they stand. */
function entriesOf(parts: readonly Part[]): readonly Entry[] {
  const addressed = parts.filter(({ kind }) => kind !== "name");
  if (addressed.length < 2) return parts.length === 0 ? [] : [entryOf(parts)];
  // "ann@example.org, Ann, ben@example.org, Ben": whose name is which cannot be told.
  const isNamedAfter = parts.some(({ kind }, index) => kind === "name" && parts[index + 1]?.kind !== "bracketed");
  if (parts[0]?.kind === "bare" && isNamedAfter) return [entryOf(parts)];
  const ends = parts.flatMap(({ kind }, index) => (kind === "name" ? [] : [index + 1]));
  const groups = ends.map((end, index) => parts.slice(ends[index - 1] ?? 0, end));
  const left = parts.slice(ends.at(-1));
  return [...groups, left].filter((group) => group.length > 0).map(entryOf);
}

function entryOf(parts: readonly Part[]): Entry {
  const names = parts.map(({ name }) => name).filter((name) => name !== "");
  const isSurnameFirst = parts.at(-1)?.kind === "bracketed" && names.length > 1;
  return {
    text: parts.map(({ text }) => text).join(", "),
    names: isSurnameFirst ? [names.join(", ")] : names,
    addresses: parts.filter(({ kind }) => kind !== "name").map(({ address }) => address),
  };
}
