import { z } from "zod";

const emailSchema = z.email().max(254);

/** A name as it is shown: one line, something of it visible. */
export const respondentNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/[^\p{C}\p{Z}\p{M}]/u)
  .regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u);

/** Somebody who is asked to answer in a round; a name, an address, or both. */
export type AskedPerson = Readonly<{ name: string | null; email: string | null }>;

export type AskedPeople = Readonly<{ people: readonly AskedPerson[]; wrong: readonly string[] }>;

/** How many people one form may ask at once. */
export const mostPeopleAtOnce = 100;

/** The people in a text, one a line: "Ann", "ann@example.org", "Ann Lee <ann@example.org>" or "Ann Lee, ann@example.org". */
export function parsePeople(text: string): AskedPeople {
  const people = new Map<string, AskedPerson>();
  const wrong: string[] = [];
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  for (const line of lines.filter((one) => one !== "")) {
    const person = parsePerson(line);
    if (person === null) wrong.push(line);
    else people.set(person.email ?? `name ${person.name?.toLowerCase()}`, person);
  }
  return { people: [...people.values()], wrong };
}

function parsePerson(line: string): AskedPerson | null {
  const [, named, bracketed] = /^(.*)<([^<>\s]+)>$/.exec(line) ?? [];
  const parts = bracketed === undefined ? line.split(/[,;\t]/) : [named ?? "", bracketed];
  const given = parts.map((part) => part.trim().replace(/^"(.*)"$/, "$1")).filter((part) => part !== "");
  const emails = given.filter((part) => part.includes("@"));
  const names = given.filter((part) => !part.includes("@"));
  const email = emails[0]?.toLowerCase() ?? null;
  const name = names.length === 0 ? null : names.join(" ");
  if (emails.length > 1 || (email === null && name === null)) return null;
  if (email !== null && !emailSchema.safeParse(email).success) return null;
  const read = name === null ? null : respondentNameSchema.safeParse(name);
  return read?.success === false ? null : { name: read?.data ?? null, email };
}
