import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "@/lib/charts/text-width";
import { wrapText } from "@/lib/charts/wrap-text";

test("a text that fits stays one line", () => {
  expect(wrapText("Control plane", 200, 14, 400)).toEqual(["Control plane"]);
});

test("a long text breaks at spaces", () => {
  expect(wrapText("Identity, secrets and access", 100, 14, 400)).toEqual(
    ["Identity, ", "secrets and", "access"].map((one) => one.trim()),
  );
});

test("what does not fit into the last line ends in an ellipsis", () => {
  const lines = wrapText("one two three four five six seven eight nine ten", 60, 14, 400, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
});

test("no line is wider than it may be, and a text given room enough loses nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
      for (const line of wrapText(text, width, 14, 600)) expect(textWidth(line, 14, 600)).toBeLessThanOrEqual(width);
      expect(wrapText(text, width, 14, 600, 100).join("").replaceAll(" ", "")).toBe(text.replaceAll(/\s+/g, ""));
    }),
  );
});
