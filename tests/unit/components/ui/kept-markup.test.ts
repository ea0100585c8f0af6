import { expect, test } from "vitest";
import { keepMarkup, takeMarkup } from "@/components/ui/kept-markup";

test("kept markup is taken once, by its own name", () => {
  const one = keepMarkup("<p>one</p>");
  const other = keepMarkup("<p>other</p>");
  expect(takeMarkup(other)).toBe("<p>other</p>");
  expect(takeMarkup(one)).toBe("<p>one</p>");
  expect(() => takeMarkup(one)).toThrow("taken before");
});

test("what nobody takes is dropped after a while, the oldest first", () => {
  const forgotten = keepMarkup("<p>aborted</p>");
  const names = Array.from({ length: 300 }, (_, at) => keepMarkup(String(at)));
  expect(() => takeMarkup(forgotten)).toThrow("not kept");
  expect(names.map(takeMarkup)).toEqual(names.map((_, at) => String(at)));
});
