import { z } from "zod";

/** What browsers take in a field for an address, by HTML's own rule, in a domain that mail can reach: one with a dot. */
const pattern =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** The one spelling of an address: small letters, the domain in ASCII, without what cannot be seen. */
function spelling(text: string): string {
  const [local, domain, ...more] = text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .trim()
    .toLowerCase()
    .split("@");
  if (local === undefined || domain === undefined || more.length > 0) return "";
  return `${local}@${asciiDomain(domain)}`;
}

/** "müller.example" as "xn--mller-kva.example"; what is no domain stays as it is. */
function asciiDomain(domain: string): string {
  if (!/[^\p{ASCII}]/u.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return domain;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}

/** An address in its one spelling: the database compares addresses letter by letter. */
export const emailSchema = z.string().transform(spelling).pipe(z.string().max(254).regex(pattern));

/** Whose mailbox an address is: "ann+round@example.org" is Ann's, and counts with "ann@example.org". */
export function mailboxOf(email: string): string {
  return email.replace(/^([^+@]+)\+[^@]*@/, "$1@");
}
