import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RoomButtons } from "@/components/workshop/room-buttons";
import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { makeControl } from "@/tests/fixtures/make-questionnaire";

const inRoom = (id: string, standing: RoomControl["standing"]): RoomControl => ({
  control: makeControl({ id: `network.${id}`, title: `About ${id}` }),
  standing,
  step: {
    questionId: `network.${id}`,
    isRevealed: standing === "revealed",
    spread: null,
    agreed: null,
    note: null,
    revision: 0,
  },
});

function wordsOf(shown: string | null, ...all: readonly RoomControl[]): string {
  const domains = [{ id: "network", title: "Network" }];
  const markup = renderToStaticMarkup(createElement(RoomButtons, { shown, all, domains, base: "/room" }));
  return markup
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("a lead's next press", () => {
  test("begins before the first control, and reveals or goes on while one is asked", () => {
    expect(wordsOf(null, inRoom("a", "ahead"), inRoom("b", "ahead"))).toBe("Begin: About a");
    expect(wordsOf("network.a", inRoom("a", "asked"), inRoom("b", "ahead"))).toBe("Reveal Next: About b");
    expect(wordsOf("network.a", inRoom("a", "revealed"), inRoom("b", "ahead"))).toBe("Next: About b");
  });

  test("on the last open control is to reveal it: not all is revealed yet", () => {
    expect(wordsOf("network.b", inRoom("a", "revealed"), inRoom("b", "asked"))).toBe(
      "Reveal Nothing comes after this. Reveal it, talk about it, then close the workshop.",
    );
  });

  test("once all is revealed is to talk and to close", () => {
    const words = "Everything is revealed. Talk about the widest disagreements below, then close the workshop.";
    expect(wordsOf("network.b", inRoom("a", "revealed"), inRoom("b", "revealed"))).toBe(words);
    expect(wordsOf("network", inRoom("a", "revealed"), inRoom("b", "revealed"))).toBe(words);
  });

  test("on the last domain, shown whole, is to reveal what is still asked", () => {
    expect(wordsOf("network", inRoom("a", "revealed"), inRoom("b", "asked"))).toMatch(
      /^Reveal Nothing comes after this/,
    );
  });
});
