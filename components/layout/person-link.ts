import { html, type Markup } from "@/lib/charts/markup";

/** Who is signed in; without a name where a page has not looked it up. */
export type ShownPerson = Readonly<{ name: string | null }>;

/** The ways to one's workspaces and account; to the sign-in for somebody who is not signed in. */
export function personLink(person: ShownPerson | null): Markup {
  if (person === null) return html`<a href="/sign-in">Sign in</a>`;
  const account =
    person.name === null
      ? "Your account"
      : html`<span class="hidden-visually">Your account: </span><span class="person-name">${person.name}</span>`;
  return html`<a href="/workspaces">Workspaces</a><a class="person-link" href="/account">${account}</a>`;
}
