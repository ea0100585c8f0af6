import { expect, test } from "vitest";
import { translateError } from "@/lib/db/translate-error";
import { errorKind } from "@/lib/platform/errors";

const withCode = (code: string) => Object.assign(new Error("from the driver"), { code });
const kindOf = (error: unknown) => errorKind(translateError(error));

test("a statement, a lock or a transaction that may succeed next time is busy", () => {
  expect(["57014", "55P03", "40P01", "40001"].map((code) => kindOf(withCode(code)))).toEqual(Array(4).fill("busy"));
});

test("a server that is away, full of connections or cut off is unavailable", () => {
  const codes = ["08006", "57P01", "57P03", "53300", "ECONNREFUSED", "ECONNRESET", "ENOTFOUND"];
  expect(codes.map((code) => kindOf(withCode(code)))).toEqual(codes.map(() => "unavailable"));
  expect(kindOf(new Error("Connection terminated unexpectedly"))).toBe("unavailable");
  expect(kindOf(new AggregateError([withCode("ECONNREFUSED")]))).toBe("unavailable");
  expect(kindOf(Object.assign(new Event("error"), { error: withCode("ECONNRESET"), message: "" }))).toBe("unavailable");
});

test("a full disk is insufficient storage", () => {
  expect(kindOf(withCode("53100"))).toBe("insufficient-storage");
});

test("the code is found in a cause, where Drizzle puts it", () => {
  expect(kindOf(new Error("Failed query", { cause: withCode("57014") }))).toBe("busy");
});

test("any other error comes back as it is", () => {
  const error = withCode("23505");
  expect(translateError(error)).toBe(error);
  expect(translateError("text")).toBe("text");
});
