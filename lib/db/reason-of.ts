import { withCauses } from "@/lib/platform/causes-of";
import type { DatabaseChoice } from "@/lib/platform/env";

type Server = Exclude<DatabaseChoice, { driver: "pglite" }>;
type Place = Readonly<{ variable: string; host: string; user: string; database: string; message: string }>;

/** Why a PostgreSQL refuses, by its code or by what the network or a certificate says, and what helps. */
const reasons: readonly (readonly [RegExp, (place: Place) => string])[] = [
  [/^28P01/, ({ user, variable }) => `PostgreSQL refuses the password of "${user}": set the right one in ${variable}`],
  [
    /^28000.*no encryption/,
    ({ variable }) => `PostgreSQL wants an encrypted connection: add sslmode=require to ${variable}`,
  ],
  [/^28000/, ({ message }) => `PostgreSQL refuses the connection: ${message}`],
  [
    /^3D000/,
    ({ database, user }) =>
      `there is no database "${database}": as an administrator run: CREATE DATABASE "${database}" OWNER "${user}";`,
  ],
  [
    /^(?:42501.*schema public|3F000)/,
    ({ user }) =>
      `"${user}" may make no tables: as an administrator run in this database: GRANT USAGE, CREATE ON SCHEMA public TO "${user}";`,
  ],
  [
    /^42501/,
    ({ message, user }) => `PostgreSQL refuses "${user}": ${message}: let "${user}" own the database and all in it`,
  ],
  [/^53300/, () => "PostgreSQL has no connection left: lower DATABASE_POOL, or raise its max_connections"],
  [/^57P03/, ({ host }) => `PostgreSQL at ${host} is starting or stopping: try again in a moment`],
  [/^25006/, ({ host }) => `PostgreSQL at ${host} is a standby and takes no changes: use its primary's address`],
  [/^53100/, ({ host }) => `the disk of PostgreSQL at ${host} is full: make room there`],
  [/^(?:ENOTFOUND|EAI_AGAIN)/, ({ host, variable }) => `no host is called ${host}: check the address in ${variable}`],
  [
    /^ECONNREFUSED/,
    ({ host, variable }) => `no PostgreSQL listens at ${host}: start it, or check the address in ${variable}`,
  ],
  [
    /^(?:EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)|connection timeout|timeout exceeded/,
    ({ host, variable }) => `${host} does not answer: check the address in ${variable}, and the firewalls between`,
  ],
  [
    /does not support SSL/,
    ({ host, variable }) => `PostgreSQL at ${host} offers no encryption: set sslmode=prefer or disable in ${variable}`,
  ],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_)/,
    ({ host, variable }) =>
      `the certificate of ${host} is from an authority that is not known here: name that by sslrootcert=FILE in ${variable}`,
  ],
  [/^CERT_HAS_EXPIRED/, ({ host }) => `the certificate of ${host} has expired: renew it there`],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID/,
    ({ host, variable }) => `the certificate of ${host} is for another name: use that name in ${variable}`,
  ],
];

/** Why the database does not let us in, as a sentence; null for an error that is not about that. */
export function reasonOf(error: unknown, choice: Server): string | null {
  const url = new URL(choice.url);
  const place = {
    variable: choice.driver === "pg" ? "DATABASE_URL" : "POSTGRES_URL",
    host: url.host,
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
  for (const one of withCauses(error)) {
    if (typeof one !== "object" || one === null) continue;
    const message = "message" in one ? String(one.message) : "";
    const code = "code" in one ? String(one.code) : "";
    const found = reasons.find(([known]) => known.test(`${code} ${message}`.trim()));
    if (found !== undefined) return found[1]({ ...place, message });
  }
  return null;
}
