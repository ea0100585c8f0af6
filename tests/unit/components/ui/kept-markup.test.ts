import { serialize } from "node:v8";
import { expect, test } from "vitest";
import { reportPage } from "@/components/report/report-markup";
import { pageText } from "@/components/ui/kept-markup";
import { html } from "@/lib/charts/markup";
import { exampleReport } from "@/tests/fixtures/example-report";

/** What V8 writes of a text is as long as it is kept: a byte a character, or two. */
const bytesOf = (text: string) => serialize(text).length;

test("a page is kept as a byte a character, however many of its texts were escaped", () => {
  const escaped = html`<p>${"Schlüssel – 秘密 ".repeat(50)}</p>`;
  expect(bytesOf(escaped.toString())).toBeGreaterThan(1.9 * escaped.toString().length);
  expect(pageText(escaped)).toBe(escaped.toString());
  expect(bytesOf(pageText(escaped))).toBeLessThan(escaped.toString().length + 20);
});

test("a report's page is kept so", () => {
  const page = reportPage({ report: exampleReport(), address: "/example", assessAddress: null, shareAddress: null });
  expect(bytesOf(page)).toBeLessThan(page.length + 20);
});

test("what is not ASCII stays whole", () => {
  expect(pageText("– 秘密")).toBe("– 秘密");
});
