import { html, type Markup } from "@/lib/charts/markup";

const sum = (of: Markup) => html`<mrow><mo>∑</mo>${of}</mrow>`;
const square = (of: string) => html`<msup><mi>${of}</mi><mn>2</mn></msup>`;
const root = (of: Markup) => html`<msqrt>${of}</msqrt>`;

/** 100 times the sum of weight times level over 4, over the sum of weights. */
export const scoreFormula = html`
  <math display="block">
    <mtext>score</mtext><mo>=</mo><mn>100</mn><mo>×</mo>
    <mfrac>
      ${sum(html`<mi>w</mi><mo>×</mo><mi>l</mi><mo>/</mo><mn>4</mn>`)}
      ${sum(html`<mi>w</mi>`)}
    </mfrac>
  </math>
`;

/** Wilson's score interval of a proportion p of n, without continuity correction. Flat, for fonts without mathematics. */
export const wilsonFormula = html`
  <math display="block">
    <mfrac>
      <mrow>
        <mi>p</mi><mo>+</mo>${square("z")}<mo>/</mo><mn>2</mn><mi>n</mi>
        <mo>±</mo><mi>z</mi>
        ${root(html`
          <mi>p</mi><mo stretchy="false">(</mo><mn>1</mn><mo>−</mo><mi>p</mi><mo stretchy="false">)</mo><mo>/</mo><mi>n</mi>
          <mo>+</mo>
          ${square("z")}<mo>/</mo><mn>4</mn>${square("n")}
        `)}
      </mrow>
      <mrow><mn>1</mn><mo>+</mo>${square("z")}<mo>/</mo><mi>n</mi></mrow>
    </mfrac>
  </math>
`;

const index = (name: string, at: string) => html`<msub><mi>${name}</mi><mn>${at}</mn></msub>`;
const distance = (one: Markup, two: Markup) =>
  html`<mo stretchy="false">(</mo>${one}<mo>−</mo>${two}<msup><mo stretchy="false">)</mo><mn>2</mn></msup>`;

/** Newcombe's hybrid score interval of a difference: 1 is the earlier share, 2 the later. */
export const newcombeFormula = html`
  <math display="block">
    <mtable columnalign="left">
      <mtr>
        <mtd>
          <mtext>low</mtext><mo>=</mo><mi>d</mi><mo>−</mo>
          ${root(html`
            ${distance(index("p", "2"), index("low", "2"))}
            <mo>+</mo>
            ${distance(index("high", "1"), index("p", "1"))}
          `)}
        </mtd>
      </mtr>
      <mtr>
        <mtd>
          <mtext>high</mtext><mo>=</mo><mi>d</mi><mo>+</mo>
          ${root(html`
            ${distance(index("high", "2"), index("p", "2"))}
            <mo>+</mo>
            ${distance(index("p", "1"), index("low", "1"))}
          `)}
        </mtd>
      </mtr>
    </mtable>
  </math>
`;
