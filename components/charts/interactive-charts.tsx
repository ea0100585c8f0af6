"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Drawable } from "@/lib/charts/drawable";
import { LiveDrawing } from "./live-drawing";
import { type Draw, loadDrawing } from "./load-drawing";

type Live = Readonly<{ id: string; picture: Element; draw: Draw }>;

/**
 * Brings the page's static pictures to life. From the first pointer, touch or focus in a figure on, an interactive
 * drawing takes the place of its shapes, in the same coordinates, so that every label stays where it was placed and
 * nothing moves. Where the drawing cannot be loaded, the picture stays whole.
 */
export function InteractiveCharts() {
  const [live, setLive] = useState<readonly Live[]>([]);

  useEffect(() => {
    const waiting = new AbortController();
    const begun = new Set<Element>();
    const start = async ({ target }: Event) => {
      const figure = target instanceof Element ? target.closest("figure.can-live") : null;
      const picture = figure?.querySelector(".chart-picture");
      if (!figure || !picture || begun.has(figure)) return;
      begun.add(figure);
      const draw = await readDrawable(figure, waiting.signal)
        .then(loadDrawing)
        .catch(() => null);
      if (draw !== null && !waiting.signal.aborted) setLive((all) => [...all, { id: figure.id, picture, draw }]);
    };
    for (const event of ["pointerover", "touchstart", "focusin"])
      document.addEventListener(event, start, { passive: true, signal: waiting.signal });
    return () => waiting.abort();
  }, []);

  return live.map(({ id, picture, draw }) => createPortal(<LiveDrawing picture={picture} draw={draw} />, picture, id));
}

/** What the figure's picture shows, from the picture's own file. */
async function readDrawable(figure: Element, signal: AbortSignal): Promise<Drawable> {
  const image = figure.querySelector<HTMLAnchorElement>("a[download]");
  const answer = await fetch(image?.href ?? "", { signal });
  if (!answer.ok) throw new Error(`the picture answered ${answer.status}`);
  const file = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  return JSON.parse(file.querySelector("metadata")?.textContent ?? "");
}
