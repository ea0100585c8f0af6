import { html, type Markup } from "@/lib/charts/markup";
import type { CountedTopic } from "@/lib/core/benchmark/explorer";
import { figureCount } from "@/lib/wording/explorer-words";
import { counted } from "@/lib/wording/numbers";

/** Every topic and how much is known on it, for who is looking at something else. */
export function topicList(topics: readonly CountedTopic[]): Markup {
  return html`
    <section class="topics" aria-labelledby="topics-title">
      <h2 id="topics-title">Other ways in: by topic</h2>
      <ul class="topics-short">
        ${topics.map(
          ({ topic, figures }) => html`
            <li><a href="/benchmarks/${topic.id}">${topic.title}</a>${" "}<span class="small">${figureCount(figures)}</span></li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** Every topic with what it is about and how much is known on it. */
export function topicIndex(topics: readonly CountedTopic[]): Markup {
  return html`
    <section class="topics" aria-labelledby="topics-title">
      <h2 id="topics-title">By topic</h2>
      <ul>
        ${topics.map(
          ({ topic, figures, trends }) => html`
            <li>
              <h3><a href="/benchmarks/${topic.id}">${topic.title}</a></h3>
              <p>${topic.lead}</p>
              <p class="small">${figureCount(figures)}${trends > 0 && `, ${counted(trends, "trend")}`}</p>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
