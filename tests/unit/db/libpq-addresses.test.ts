import { expect, test } from "vitest";
import { isAboutSecurity, libpqAddresses } from "@/lib/db/libpq-addresses";

const at = "postgres://ann@db.example/plimsoll";
const modes = (address: string) => libpqAddresses(address).map((one) => new URL(one).searchParams.get("sslmode"));

test("an address without a mode, or with what only the driver knows, stays as it is", () => {
  for (const address of [at, `${at}?sslmode=no-verify`, `${at}?sslmode=require&uselibpqcompat=true`]) {
    expect(libpqAddresses(address)).toEqual([address]);
  }
});

test("require, verify-ca, verify-full and disable are meant as libpq means them", () => {
  expect(libpqAddresses(`${at}?sslmode=require`)).toEqual([`${at}?sslmode=require&uselibpqcompat=true`]);
  expect(modes(`${at}?sslmode=disable`)).toEqual(["disable"]);
  expect(modes(`${at}?sslmode=verify-full`)).toEqual(["verify-full"]);
  expect(modes(`${at}?sslmode=verify-ca&sslrootcert=ca.pem`)).toEqual(["verify-ca"]);
});

test("prefer tries with encryption first, allow without", () => {
  expect(modes(`${at}?sslmode=prefer`)).toEqual(["require", "disable"]);
  expect(modes(`${at}?sslmode=allow`)).toEqual(["disable", "require"]);
});

test("the system's authorities are those that Node knows by itself", () => {
  expect(libpqAddresses(`${at}?sslmode=verify-full&sslrootcert=system`)[0]).not.toContain("sslrootcert");
});

test("a mode that there is not, and one that lacks its certificate, are refused in a sentence", () => {
  expect(() => libpqAddresses(`${at}?sslmode=on`)).toThrow("sslmode must be one of disable, allow, prefer, require");
  expect(() => libpqAddresses(`${at}?sslmode=verify-ca`)).toThrow("sslrootcert=FILE");
});

test("only a failure of security lets another way be tried", () => {
  expect(isAboutSecurity(new Error("The server does not support SSL connections"))).toBe(true);
  expect(isAboutSecurity(Object.assign(new Error("no pg_hba.conf entry"), { code: "28000" }))).toBe(true);
  expect(isAboutSecurity(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }))).toBe(false);
});
