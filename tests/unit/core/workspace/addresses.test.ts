import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddresses } from "@/lib/core/workspace/addresses";

test("addresses are found however they are parted, each once and in small letters", () => {
  expect(parseAddresses("ann@example.org, Bob@Example.org;\nann@example.org  eve@example.org")).toEqual({
    valid: ["ann@example.org", "bob@example.org", "eve@example.org"],
    wrong: [],
  });
});

test("addresses are taken out of the form in which mail programs copy them", () => {
  expect(parseAddresses('"Lee, Ann" <ann@example.org>, Bob <bob@example.org>').valid).toEqual([
    "ann@example.org",
    "bob@example.org",
  ]);
});

test("what is no address is told apart, so that nothing is lost silently", () => {
  expect(parseAddresses("ann@example.org bob@ example.org")).toEqual({
    valid: ["ann@example.org"],
    wrong: ["bob@", "example.org"],
  });
});

test("an empty text holds none", () => {
  expect(parseAddresses(" ,; \n")).toEqual({ valid: [], wrong: [] });
});

test("whatever is typed, what is found can stand in a mail's header", () => {
  fc.assert(fc.property(fc.string(), (text) => parseAddresses(text).valid.every((one) => !/[\s\r\n,;<>]/.test(one))));
});
