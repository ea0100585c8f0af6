import { DatabaseRefused } from "./settle-owner";

const modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
type Mode = (typeof modes)[number];

/** What `allow` and `prefer` try one after the other; PostgreSQL's manual, "SSL Support". */
const tried: Readonly<Partial<Record<Mode, readonly Mode[]>>> = {
  allow: ["disable", "require"],
  prefer: ["require", "disable"],
};

/**
 * An address in the forms by which `pg` does what libpq, PostgreSQL's own library, means by its `sslmode`: by itself,
 * `pg` takes "require" for "verify-full". The first that connects is the one to stay with.
 */
export function libpqAddresses(address: string): readonly string[] {
  const url = new URL(address);
  const given = url.searchParams.get("sslmode");
  const isOfPg = url.searchParams.has("uselibpqcompat") || given === "no-verify";
  if (given === null || isOfPg) return [address];
  const mode = modes.find((one) => one === given);
  if (mode === undefined) throw new DatabaseRefused(`sslmode must be one of ${modes.join(", ")}`);
  // The system's own authorities, which Node has by itself.
  if (url.searchParams.get("sslrootcert") === "system") url.searchParams.delete("sslrootcert");
  if (mode === "verify-ca" && !url.searchParams.has("sslrootcert")) {
    throw new DatabaseRefused(
      "sslmode=verify-ca needs the authority's certificate: add sslrootcert=FILE, or use verify-full",
    );
  }
  return (tried[mode] ?? [mode]).map((one) => withMode(url, one));
}

function withMode(url: URL, mode: Mode): string {
  const changed = new URL(url);
  changed.searchParams.set("sslmode", mode);
  changed.searchParams.set("uselibpqcompat", "true");
  return changed.href;
}

/** Whether a connection failed by how it was secured, so that another way may do. */
export function isAboutSecurity(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return code === "28000" || /^(?:ERR_SSL|ERR_TLS|EPROTO)/.test(code) || /SSL/.test(error.message);
}
