import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paintSvg } from "@/lib/charts/paint-svg";
import { type Scene, sizes } from "@/lib/charts/scene";
import { toScene } from "@/lib/charts/to-scene";
import { tokens } from "@/lib/charts/tokens";
import { anyText } from "../../fixtures/any-text";
import { arbitrarySpec } from "./arbitrary-spec";

const naming = { id: "one", label: "A claim" };
const written = (text: string): Scene => ({
  width: 100,
  height: 20,
  marks: [{ kind: "text", x: 0, y: 10, text, size: 14, weight: 400, tone: "text", anchor: "start" }],
});

describe.each(["web", "print"] as const)("a %s picture", (look) => {
  test("is well-formed markup whatever texts it holds", () => {
    const law = fc.property(arbitrarySpec, anyText(), (spec, label) => {
      expect(faults(paintSvg(toScene(spec, sizes.narrow), look, { id: "a-1", label, description: label }))).toEqual([]);
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("writes a text as text, never as markup", () => {
    const svg = paintSvg(written(`<script>alert("1")</script> & 'so'`), look, naming);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;so&#39;");
  });

  test("leaves out what XML cannot hold", () => {
    expect(paintSvg(written("a\u0000b\u0007c\ud800d"), look, naming)).toContain(">abcd</text>");
  });

  test("has no style attribute, no script and no reference but to its own hatches", () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        const svg = paintSvg(toScene(spec, sizes.wide), look, naming);
        expect(svg).not.toMatch(/<script|<foreignObject|<[^>]*(?:\sstyle=|href=|\son\w+=)/);
        for (const [, target] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(svg).toContain(`<pattern id="${target}"`);
      }),
    );
  });
});

test("two pictures on one page share no id", () => {
  const scene: Scene = {
    width: 9,
    height: 9,
    marks: [{ kind: "rect", x: 0, y: 0, width: 9, height: 9, paint: "unknown" }],
  };
  const ids = ["a-w", "a-n"].flatMap((id) =>
    [...paintSvg(scene, "web", { ...naming, id }).matchAll(/ id="([^"]*)"/g)].map((one) => one[1]),
  );
  expect(new Set(ids).size).toBe(2);
});

test("a picture on a page names itself and takes its colours from the page", () => {
  const svg = paintSvg(written("x"), "web", naming);
  expect(svg).toContain('role="img" aria-label="A claim"');
  expect(svg).not.toContain("#1b2733");
});

test("a picture by itself carries title, description, font and colours, and no variable", () => {
  const svg = paintSvg(written("x"), "print", { ...naming, description: "In words" });
  expect(svg).toContain("<title>A claim</title><desc>In words</desc>");
  expect(svg).toContain("IBM Plex Sans");
  expect(svg).toContain(tokens.light.text);
  expect(svg).not.toContain("var(");
  expect(svg).not.toContain("class=");
});

test("coordinates have one decimal at most", () => {
  fc.assert(
    fc.property(arbitrarySpec, (spec) => {
      const geometry = paintSvg(toScene(spec, sizes.narrow), "web", naming).replaceAll(/>[^<]*</g, "><");
      expect(geometry).not.toMatch(/\d\.\d\d/);
    }),
  );
});

/** Elements that do not close, and characters that XML forbids. */
function faults(svg: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, close, name = "", empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[a-zA-Z-:]+="[^"<]*")*(\/?)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) found.push(`</${name}>`);
    } else if (empty !== "/") open.push(name);
  }
  const rest = svg.replaceAll(/<\/?[a-zA-Z]+(?:\s[a-zA-Z-:]+="[^"<]*")*\/?>/g, "");
  if (/[<>"']/.test(rest)) found.push(rest);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f]/.test(svg)) found.push("control character");
  return [...found, ...open];
}

test("every shape begins where the scene has it, however the pen came there", () => {
  fc.assert(
    fc.property(arbitrarySpec, (spec) => {
      const scene = toScene(spec, sizes.wide);
      const shapes = scene.marks.flatMap((mark) => (mark.kind === "text" ? [] : startsOfMark(mark)));
      const svg = paintSvg(scene, "print", naming).replaceAll(/<pattern.*?<\/pattern>/g, "");
      const drawn = [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = ""]) => startsOf(d));
      expect(drawn).toEqual(shapes);
    }),
    { numRuns: 300 },
  );
});

const tenth = (value: number) => Math.round(value * 10) / 10 + 0;

type Start = readonly [x: number, y: number];

function startsOfMark(mark: Exclude<Scene["marks"][number], { kind: "text" }>): readonly Start[] {
  switch (mark.kind) {
    case "path":
      return startsOf(mark.d);
    case "rect":
      return [[tenth(mark.x), tenth(mark.y)]];
    case "line":
      return [[tenth(mark.x1), tenth(mark.y1)]];
    case "circle":
      return [[tenth(mark.x - mark.r), tenth(mark.y)]];
  }
}

/** Where a command leaves the pen: of where it was, where its part began, and the command's numbers. */
const leaves: Readonly<Record<string, (at: Start, start: Start, numbers: readonly number[]) => Start>> = {
  M: (_at, _start, [x = 0, y = 0]) => [x, y],
  m: ([x, y], _start, [dx = 0, dy = 0]) => [x + dx, y + dy],
  z: (_at, start) => start,
  h: ([x, y], _start, [dx = 0]) => [x + dx, y],
  v: ([x, y], _start, [dy = 0]) => [x, y + dy],
  l: ([x, y], _start, [dx = 0, dy = 0]) => [x + dx, y + dy],
  a: ([x, y], _start, numbers) => [x + (numbers.at(-2) ?? 0), y + (numbers.at(-1) ?? 0)],
};

/** Where the parts of a path begin. */
function startsOf(d: string): readonly Start[] {
  const starts: Start[] = [];
  let at: Start = [0, 0];
  for (const [, command = "", written = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (written.match(/-?[\d.]+/g) ?? []).map(Number);
    at = leaves[command]?.(at, starts.at(-1) ?? at, numbers) ?? at;
    if (command === "M" || command === "m") starts.push([tenth(at[0]), tenth(at[1])]);
  }
  return starts;
}
