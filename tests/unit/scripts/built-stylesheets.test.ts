import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtStylesheets } from "@/scripts/start/built-stylesheets";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-build-"));
mkdirSync(join(folder, "static/chunks"), { recursive: true });
writeFileSync(
  join(folder, "static/chunks/a-1.css"),
  `@font-face{src:url(../media/x.woff2)}a{b:url("./y.png");c:url(#hatch);d:url(data:,x);e:url(/icon.svg)}`,
);
writeFileSync(join(folder, "secret.css"), "s{}");
const read = builtStylesheets(folder);

test("what a stylesheet refers to by a relative address is found from any page", () => {
  expect(read("/_next/static/chunks/a-1.css")).toBe(
    "@font-face{src:url(/_next/static/media/x.woff2)}a{b:url(/_next/static/chunks/y.png);c:url(#hatch);d:url(data:,x);e:url(/icon.svg)}",
  );
});

test.each([
  "/_next/static/chunks/gone.css",
  "/_next/static/chunks/../../secret.css",
  "/_next/static/chunks/a-1.js",
  "/elsewhere/a-1.css",
  "https://example.org/_next/static/chunks/a-1.css",
])("%s is none of the build's stylesheets", (address) => {
  expect(read(address)).toBeNull();
});
