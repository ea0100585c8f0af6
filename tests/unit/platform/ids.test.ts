import { expect, test } from "vitest";
import { isId, newId } from "@/lib/platform/ids";

test("a new id has the form of an id and never comes twice", () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every(isId)).toBe(true);
});

test("no other spelling of an id is one, so that every thing has one address", () => {
  const id = newId();
  for (const text of ["", "1", id.toUpperCase(), `{${id}}`, id.replaceAll("-", ""), `${id}\n`, "../etc"]) {
    expect(isId(text)).toBe(false);
  }
});
