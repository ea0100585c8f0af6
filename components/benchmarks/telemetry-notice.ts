import { html } from "@/lib/charts/markup";

/** What telemetry is, wherever it is shown. */
export const telemetryNotice = html`
  <p class="observed-words">
    Nobody was asked here: a vendor counted what its product saw at its own customers. That is nearer to what runs than
    any answer, and says nothing about those who do not buy the product. The publishers do not state how many they
    counted, so there is no interval. It must not be set beside what people answered.
  </p>
`;
