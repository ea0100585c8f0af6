import { expect, test } from "vitest";
import { reasonOf } from "@/lib/db/reason-of";
import { Unavailable } from "@/lib/platform/errors";

const password = "secret-of-ann";
const address = new URL("postgres://ann@db.example:6543/plimsoll");
address.password = password;
const choice = { driver: "pg", url: address.href, poolSize: 10 } as const;
const failure = (code: string, message = "from the driver") =>
  new Unavailable("no connection", { cause: Object.assign(new Error(message), { code }) });

test.each([
  ["28P01", "", 'PostgreSQL refuses the password of "ann": set the right one in DATABASE_URL'],
  ["28000", "no pg_hba.conf entry for host, no encryption", "add sslmode=require to DATABASE_URL"],
  ["28000", 'role "ann" does not exist', 'PostgreSQL refuses the connection: role "ann" does not exist'],
  ["3D000", "", 'there is no database "plimsoll": as an administrator run: CREATE DATABASE "plimsoll" OWNER "ann";'],
  ["42501", "permission denied for schema public", 'GRANT USAGE, CREATE ON SCHEMA public TO "ann";'],
  ["53300", "", "lower DATABASE_POOL"],
  ["57P03", "", "is starting or stopping"],
  ["25006", "", "is a standby"],
  ["ENOTFOUND", "", "no host is called db.example:6543"],
  ["ECONNREFUSED", "", "no PostgreSQL listens at db.example:6543"],
  ["ETIMEDOUT", "", "does not answer"],
  ["", "Connection terminated due to connection timeout", "does not answer"],
  ["", "The server does not support SSL connections", "offers no encryption"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "", "sslrootcert=FILE"],
  ["CERT_HAS_EXPIRED", "", "has expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "", "is for another name"],
])("%s %s is said with its reason and what helps", (code, message, said) => {
  const reason = reasonOf(failure(code, message), choice);
  expect(reason).toContain(said);
  expect(reason).not.toContain(password);
  expect(reason).not.toContain("\n");
});

test("the variable is the one that the driver reads", () => {
  expect(reasonOf(failure("28P01"), { ...choice, driver: "vercel" })).toContain("POSTGRES_URL");
});

test("what is no refusal of the database has no such reason", () => {
  expect(reasonOf(new Error("a fault of ours"), choice)).toBeNull();
});
