import { escapeMarkup } from "./escape-markup";

/** Markup of our own making: what is not, `html` escapes. */
export class Markup {
  readonly #text: string;

  /** For what another module of ours made as a string, every text in it escaped. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text, markup, several of them, or nothing. */
export type Shown = Markup | string | number | null | false | readonly Shown[];

/** A template as markup. Every text put into it is escaped; its own lines are trimmed and joined as those of JSX are. */
export function html(template: TemplateStringsArray, ...values: readonly Shown[]): Markup {
  const parts = trimmed(template);
  return new Markup(values.reduce<string>((made, value, at) => made + show(value) + parts[at + 1], parts[0] ?? ""));
}

/** A text with its lines, which escaping alone would leave out; for places whose style or kind keeps lines. */
export function withLines(text: string): Markup {
  return new Markup(text.replaceAll("\t", " ").split("\n").map(escapeMarkup).join("\n"));
}

function show(value: Shown): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  if (value instanceof Markup) return value.toString();
  // Added, not joined: what is added is copied once, at the end, however deep it lies.
  return value.reduce<string>((made, one) => made + show(one), "");
}

/** What is beyond ASCII by its number, as `escapeMarkup` writes it. */
function ascii(text: string): string {
  return text.replaceAll(/[^\0-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

function trimmed(template: TemplateStringsArray): readonly string[] {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const parts = template.map((part) => ascii(part.replace(/(?<=^|>)\n\s*|\n\s*(?=<|$)/g, "").replace(/\n\s*/g, " ")));
  templates.set(template, parts);
  return parts;
}
