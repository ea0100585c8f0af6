import { html } from "@/lib/charts/markup";

/** Said on top of a report of nobody. */
export const syntheticNotice = html`
  <p class="report-synthetic">
    <strong>A made-up organisation.</strong> Its answers are invented to show what a report looks like; the published
    figures beside them are real.
  </p>
`;
