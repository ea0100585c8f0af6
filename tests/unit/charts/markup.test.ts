import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkup } from "@/lib/charts/escape-markup";
import { html, Markup, withLines } from "@/lib/charts/markup";

test("every text put into a template is escaped, in an attribute too", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(`${html`<a title="${text}">${text}</a>`}`).toBe(
        `<a title="${escapeMarkup(text)}">${escapeMarkup(text)}</a>`,
      );
    }),
  );
  expect(`${html`<p>${"<b>"}</p>`}`).toBe("<p>&#60;b&#62;</p>");
});

test("markup stays what it is, also in lists of lists", () => {
  const items = ["a", "<"].map((word) => [html`<li>${word}</li>`]);
  expect(`${html`<ul>${items}</ul>`}`).toBe("<ul><li>a</li><li>&#60;</li></ul>");
  expect(`${html`${new Markup("<svg></svg>")}`}`).toBe("<svg></svg>");
});

test("what only looks like markup is text", () => {
  const forged: string = JSON.parse('"<script>"');
  expect(`${html`${[forged]}`}`).toBe("&#60;script&#62;");
});

test("null and false are nothing, zero is a number", () => {
  expect(`${html`[${null}${false}${0}]`}`).toBe("[0]");
});

test("lines are trimmed and joined as those of JSX are", () => {
  const made = html`
    <p>
      one
      two ${3} <b>four</b>
    </p>
  `;
  expect(`${made}`).toBe("<p>one two 3 <b>four</b></p>");
});

test("markup is ASCII, whatever it says: the template's own words and those put into it", () => {
  const made = html`<p title="${"“§”"}">Größe – ${"Łódź 🚢"}</p>`.toString();
  expect(made).toMatch(/^[\0-\x7e]*$/);
  expect(made).toBe('<p title="&#8220;&#167;&#8221;">Gr&#246;&#223;e &#8211; &#321;&#243;d&#378; &#128674;</p>');
});

test("a text may keep its lines, escaped, and a tab is a space", () => {
  expect(withLines("<b>\tone\n\u0007two & three").toString()).toBe("&#60;b&#62; one\ntwo &#38; three");
});
