import { describe, expect, test } from "vitest";
import { paintFirst } from "@/scripts/start/paint-first";

const nonce = "abc+/123";
const styles: Readonly<Record<string, string>> = { "/one.css": "p{color:red}", "/two.css": "a$&b{}" };
const readStylesheet = (address: string) => styles[address] ?? null;
const link = (address: string) => `<link rel="stylesheet" href="${address}" nonce="${nonce}" data-precedence="next"/>`;
const page = [
  '<!DOCTYPE html><html class="typeface"><head><meta charSet="utf-8"/>',
  `<link rel="preload" href="/plex.woff2" as="font" crossorigin="" nonce="${nonce}" type="font/woff2"/>`,
  link("/one.css"),
  link("/two.css"),
  `<link rel="preload" as="script" fetchPriority="low" nonce="${nonce}" href="/first.js"/>`,
  `<script src="/a.js" async="" nonce="${nonce}"></script><script src="/b.js" async="" nonce="${nonce}"></script>`,
  `<script src="/turbopack-1.js" async="" nonce="${nonce}"></script>`,
  `<title>Ü</title><script src="/old.js" noModule="" nonce="${nonce}"></script></head><body><p>Grüße</p>`,
  `<script nonce="${nonce}">start()</script><script src="/first.js" nonce="${nonce}" async=""></script>`,
  `<script nonce="${nonce}">more()</script></body></html>`,
].join("");
const paint = (text: string) => Buffer.concat(paintFirst(Buffer.from(text), nonce, readStylesheet)).toString();

describe("a page that shows before anything else of it is loaded", () => {
  const made = paint(page);

  test("holds its styles, word for word, and a link to each that no browser follows", () => {
    for (const [address, text] of Object.entries(styles)) {
      expect(made).toContain(`<style nonce="${nonce}">${text}</style>`);
      expect(made).toContain(link(address).replace("<link", "<link disabled"));
    }
    expect(made).not.toContain("<link rel=");
  });

  test("names each of its scripts once, to be loaded later, and asks for none now", () => {
    expect(made.match(/<script src="[^"]*"/g)).toEqual(['<script src="/old.js"']);
    expect(made).toContain('["/a.js","/b.js","/turbopack-1.js","/first.js"]');
    expect(made.match(/first\.js/g)).toHaveLength(1);
  });

  test("asks for no typeface ahead", () => {
    expect(made).not.toContain("woff2");
  });

  test("is otherwise the same", () => {
    expect(made).toContain("<title>Ü</title>");
    expect(made).toMatch(/<body><p>Grüße<\/p><script nonce="[^"]*">start\(\)<\/script><script nonce="[^"]*">more/);
    expect(made).toMatch(/<\/body><\/html>$/);
  });
});

test("a stylesheet that the build has not stays a link", () => {
  expect(paint(page.replace("/two.css", "/three.css"))).toContain(link("/three.css"));
});

test.each([
  ["no page at all", "Not here"],
  ["a page without scripts", "<!DOCTYPE html><html><head><title>x</title></head><body></body></html>"],
  ["a page that only its scripts write", page.replace("<html", '<html id="__next_error__"')],
  ["a head that names a script which the body has not", page.replace('<script src="/first.js"', '<script data="')],
])("%s stays as it is", (_, text) => {
  expect(paint(text)).toBe(text);
});
