import { expect, test } from "vitest";
import { remember } from "@/lib/platform/remember";

test("what was made once is not made again, not even nothing", () => {
  const kept = remember<string | undefined>(2);
  let made = 0;
  const make = () => {
    made += 1;
    return undefined;
  };
  kept("a", make);
  kept("a", make);
  expect(made).toBe(1);
});

test("the one not asked for the longest is forgotten first", () => {
  const kept = remember<number>(2);
  kept("a", () => 1);
  kept("b", () => 2);
  kept("a", () => 0);
  kept("c", () => 3);
  expect(kept("a", () => 9)).toBe(1);
  expect(kept("b", () => 9)).toBe(9);
});
