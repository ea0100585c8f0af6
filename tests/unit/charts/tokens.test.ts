import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toneClass } from "@/lib/charts/paint-svg";
import { paints } from "@/lib/charts/paints";
import { type Token, tokens } from "@/lib/charts/tokens";

describe.each(["light", "dark"] as const)("%s tokens", (theme) => {
  const contrast = (one: Token, two: Token) => ratio(tokens[theme][one], tokens[theme][two]);

  test.each(["ink", "text", "soft", "you", "line"] as const)("%s can be read on paper and hull", (tone) => {
    expect(contrast(tone, "paper")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tone, "hull")).toBeGreaterThanOrEqual(4.5);
  });

  test("signal can be read on paper, where alone it is written", () => {
    expect(contrast("signal", "paper")).toBeGreaterThanOrEqual(4.5);
  });

  test("the score can be read on the filled hull", () => {
    expect(contrast("paper", "you")).toBeGreaterThanOrEqual(4.5);
  });

  test("every shape stands out from the paper by its fill or by its outline, but for the grid and the ground of a number", () => {
    for (const [name, { fill, stroke }] of Object.entries(paints)) {
      if (["grid", "halo", "whiskerOnYou", "beyond"].includes(name) || name.startsWith("shade")) continue;
      const named: readonly (string | null)[] = [fill, stroke];
      const colours = named.filter(isToken);
      expect(Math.max(...colours.map((one) => contrast(one, "paper"))), name).toBeGreaterThanOrEqual(3);
    }
  });

  test("a cell's number can be read on each of its five steps, which differ from each other in lightness", () => {
    const shades = [paints.shade0, paints.shade1, paints.shade2, paints.shade3, paints.shade4];
    const grounds = shades.map((paint) => mixed(theme, "opacity" in paint ? paint.opacity : 1));
    for (const [at, ground] of grounds.entries()) {
      expect(ratio(tokens[theme][at < 3 ? "ink" : "paper"], ground)).toBeGreaterThanOrEqual(4.5);
    }
    const steps = grounds.map((ground) => ratio(ground, tokens[theme].paper));
    expect(steps).toEqual(steps.toSorted((one, two) => one - two));
    for (const [at, step] of steps.slice(1).entries()) expect(step / (steps[at] ?? 0)).toBeGreaterThan(1.15);
  });

  test("the reader's own bar differs from others' in lightness too, for grey print and any colour vision", () => {
    expect(contrast("you", "others")).toBeGreaterThanOrEqual(3);
  });
});

test("the page's colours are these", () => {
  const css = readFileSync("app/globals.css", "utf8");
  for (const theme of [tokens.light, tokens.dark]) {
    for (const [name, colour] of Object.entries(theme)) expect(css).toMatch(new RegExp(`--${name}:\\s*${colour}`));
  }
});

test("the page paints every shape and text as a document does", () => {
  const css = readFileSync("components/charts/charts.css", "utf8").replaceAll(/\s+/g, " ");
  for (const { name, fill, stroke, width, dash, ...look } of Object.values(paints)) {
    const rules = [
      ...(fill.startsWith("hatch") ? [] : [`fill: ${fill === "none" ? "none" : `var(--${fill})`};`]),
      ...("opacity" in look ? [`fill-opacity: ${look.opacity};`] : []),
      ...(stroke === null ? [] : [`stroke: var(--${stroke});`, `stroke-width: ${width};`]),
      ...(dash === null ? [] : [`stroke-dasharray: ${dash};`]),
    ];
    expect(css).toContain(`.c .${name} { ${rules.join(" ")} }`);
  }
  for (const [tone, name] of Object.entries(toneClass)) expect(css).toContain(`.c .${name} { fill: var(--${tone}); }`);
});

function isToken(name: string | null): name is Token {
  return name !== null && name in tokens.light;
}

/** The reader's own colour, painted this densely on paper. */
function mixed(theme: keyof typeof tokens, opacity: number): string {
  const part = (token: Token, at: number) => Number.parseInt(tokens[theme][token].slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(opacity * part("you", at) + (1 - opacity) * part("paper", at)));
  return `#${parts.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two colours by WCAG 2.2. */
function ratio(one: string, two: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
