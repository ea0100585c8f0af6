import { emailSchema } from "../access/email";
import { visibleNameSchema } from "../access/visible-name";
import { type ListEntry, listEntries } from "./list-entries";

/** Somebody who is asked to answer in a round; a name, an address, or both. */
export type AskedPerson = Readonly<{ name: string | null; email: string | null }>;

/** Why a part of a list names nobody. */
export type WrongReason = "not-an-address" | "no-address" | "several" | "not-a-name" | "over-limit" | "daily-limit";

/** A part of a list that names nobody, as it was typed, with the number of its line. */
export type WrongEntry = Readonly<{ line: number; text: string; reason: WrongReason }>;

export type PeopleList = Readonly<{
  people: readonly AskedPerson[];
  wrong: readonly WrongEntry[];
  /** How many entries named somebody who had been named before. */
  repeated: number;
}>;

/** How many people one form may ask at once: as many as a round takes. */
export const mostPeopleAtOnce = 500;

type ListRule = Readonly<{ most: number; isAddressNeeded: boolean }>;

const roundRule: ListRule = { most: mostPeopleAtOnce, isAddressNeeded: false };

/**
 * The people in a text, one a line or parted by semicolons, in the notations of Outlook, Gmail and spreadsheets: "Ann",
 * "ann@example.org", "Ann Lee <ann@example.org>", "Lee, Ann, ann@example.org". Each entry is a person, a repeat or wrong.
 */
export function parsePeople(text: string, { most, isAddressNeeded }: ListRule = roundRule): PeopleList {
  const people = new Map<string, AskedPerson>();
  const wrong: WrongEntry[] = [];
  let repeated = 0;
  for (const entry of listEntries(text)) {
    const person = personOf(entry, isAddressNeeded);
    const { line, text: typed } = entry;
    if (typeof person === "string") {
      wrong.push({ line, text: typed, reason: person });
      continue;
    }
    const key = person.email ?? `name ${person.name?.toLowerCase()}`;
    if (!people.has(key) && people.size === most) {
      wrong.push({ line, text: typed, reason: "over-limit" });
      continue;
    }
    const before = people.get(key);
    if (before !== undefined) repeated += 1;
    people.set(key, { ...person, name: person.name ?? before?.name ?? null });
  }
  return { people: [...people.values()], wrong, repeated };
}

function personOf({ names, addresses }: ListEntry, isAddressNeeded: boolean): AskedPerson | WrongReason {
  const [address] = addresses;
  if (addresses.length > 1 || (address === undefined && names.length > 2)) return "several";
  if (address === undefined && isAddressNeeded) return "no-address";
  const email = address === undefined ? null : (emailSchema.safeParse(address).data ?? null);
  if (address !== undefined && email === null) return "not-an-address";
  const joined = names.join(names.length === 2 && address === undefined ? ", " : " ");
  if (joined === "") return email === null ? "not-a-name" : { name: null, email };
  const name = visibleNameSchema.safeParse(joined);
  return name.success ? { name: name.data, email } : "not-a-name";
}

/** What the log calls people who were asked: by name, else an address only in part; null if there is nobody. */
export function namesInLog(people: readonly Readonly<{ name: string | null; email: string | null }>[]): string | null {
  const names = people.flatMap(({ name, email }) => name ?? email?.replace(/^(.).*@/u, "$1…@") ?? []);
  return names.length === 0 ? null : names.join(", ").slice(0, 1000);
}
