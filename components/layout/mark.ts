import { html } from "@/lib/charts/markup";

/** The Plimsoll mark, a ring crossed by the line that a ship must not sink below, and the name. */
export const markAndName = html`
  <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="7.5" fill="none" stroke="currentColor" stroke-width="2"></circle>
    <path d="M0 12h24" stroke="currentColor" stroke-width="2"></path>
  </svg>
  Plimsoll
`;
