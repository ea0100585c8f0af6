import { csvText } from "./csv-text";

type SentLink = Readonly<{ name: string | null; email: string | null; link: string; text: string }>;

/** Personal links with their texts, one row a person, for a mail merge. */
export function linksCsv(people: readonly SentLink[]): string {
  const rows = people.map(({ name, email, link, text }) => ({ name: name ?? "", email: email ?? "", link, text }));
  return csvText(rows, ["name", "email", "link", "text"]);
}
