import { z } from "zod";

const addressSchema = z.email().max(254);

export type Addresses = Readonly<{ valid: readonly string[]; wrong: readonly string[] }>;

/** The mail addresses in a text as people paste them: one a line, or parted by commas, semicolons or spaces, each once. */
export function parseAddresses(text: string): Addresses {
  // "Ann Lee <ann@example.org>" is how mail programs copy an address.
  const named = [...text.matchAll(/<([^<>\s]+)>/g)].map(([, address = ""]) => address);
  const parts = named.length > 0 ? named : text.split(/[\s,;]+/);
  const all = [...new Set(parts.map((part) => part.trim().toLowerCase()).filter((part) => part !== ""))];
  return {
    valid: all.filter((one) => addressSchema.safeParse(one).success),
    wrong: all.filter((one) => !addressSchema.safeParse(one).success),
  };
}
