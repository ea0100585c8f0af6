import type { Markup } from "./markup";

/**
 * Markup as what stands in an element of React's: `<div {...innerMarkup(words)} />`. React would take any text there;
 * this takes markup alone, in which every text is escaped by how it is made.
 */
export function innerMarkup(markup: Markup): Readonly<{ dangerouslySetInnerHTML: Readonly<{ __html: string }> }> {
  return { dangerouslySetInnerHTML: { __html: markup.toString() } };
}
