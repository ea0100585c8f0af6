import { expect, test } from "vitest";
import { interval, percent, sampleSize } from "@/lib/wording/numbers";
import { unbroken } from "@/lib/wording/unbroken";

test("nothing parts a number from its sign, nor n from its number", () => {
  for (const words of [percent(0.6), interval({ low: 0.1, high: 0.2 }), sampleSize({ n: 2063 })])
    expect(unbroken(`so far ${words}.`)).not.toMatch(/\d [%=]|[n=] [=\d]/);
  expect(unbroken("63 to 71 %")).toBe("63 to 71\u{a0}%");
  expect(unbroken("2022: n = 2,063")).toBe("2022: n\u{a0}=\u{a0}2,063");
});

test("other words stay as they are", () => {
  expect(unbroken("n not stated, in = out, and % alone")).toBe("n not stated, in = out, and % alone");
});
