import ipaddr from "ipaddr.js";
import { remember } from "./remember";

/** Where a request comes from: finely, to limit tries, and coarsely, which is all that is ever stored. */
export type Network = Readonly<{
  /** One IPv4 address, or the /64 that an IPv6 connection has for itself. */
  narrow: string;
  /** IPv4 /24 or IPv6 /48. */
  coarse: string;
}>;

/** The header in which our own server tells the application the visitor's address; whatever a visitor sends in it is dropped. */
export const clientAddressHeader = "x-plimsoll-client";

type Connection = Readonly<{
  /** Who opened the connection to us. */
  peer: string | undefined;
  /** The header X-Forwarded-For as it arrived. */
  forwardedFor: string | undefined;
  /** How many proxies of ours stand in front, each of which adds the address that it was called from. */
  hops: number;
}>;

/** The visitor's address: what the outermost proxy of ours saw, and without a proxy who called. Anybody can write the rest. */
export function clientAddress({ peer, forwardedFor, hops }: Connection): string | null {
  const seen = (forwardedFor ?? "").split(",").map((one) => one.trim());
  const told = hops === 0 ? undefined : seen.at(-hops);
  const address = told === undefined ? null : parsed(withoutPort(told));
  return (address ?? parsed(peer ?? ""))?.toString() ?? null;
}

const networks = remember<Network | null>(1000);

/** The networks of an address; null for what is none. */
export function networkOf(address: string | null): Network | null {
  const read = parsed(address ?? "");
  if (read === null) return null;
  return networks(read.toString(), () => {
    const isShort = read.kind() === "ipv4";
    return { narrow: isShort ? read.toString() : prefix(read, 64), coarse: prefix(read, isShort ? 24 : 48) };
  });
}

function prefix(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  const bytes = address.toByteArray().map((byte, index) => (index < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** The longest way to write an address, with its zone. */
const longest = 64;
// Reading one takes a fiftieth of what a page does, and who asks once asks again.
const addresses = remember<ipaddr.IPv4 | ipaddr.IPv6 | null>(1000);

/** One address has many spellings, and IPv4 one more inside IPv6; all of them are one visitor. */
function parsed(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (text.length > longest) return null;
  return addresses(text, () => {
    const bare = text.replace(/%.*$/, "");
    if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null;
    return ipaddr.process(bare);
  });
}

/** Some proxies write the port too: "192.0.2.1:443", "[2001:db8::1]:443". */
function withoutPort(text: string): string {
  const [, inBrackets, beforePort] = /^\[([^\]]+)\](?::\d+)?$|^([^:]+):\d+$/.exec(text) ?? [];
  return inBrackets ?? beforePort ?? text;
}
