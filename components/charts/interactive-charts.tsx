"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { LiveDrawing } from "./live-drawing";
import { type Draw, loadDrawing } from "./load-drawing";
import { readDrawable } from "./read-drawable";

type Live = Readonly<{ id: string; picture: Element; draw: Draw }>;

/**
 * Brings the page's static pictures to life. From the first pointer, touch or focus in a figure on, an interactive
 * drawing takes the place of its shapes, in the same coordinates, so that every label stays where it was placed and
 * nothing moves. Where the drawing cannot be loaded, or shows something else by now, the picture stays whole.
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
      try {
        const draw = await drawingOf(figure, waiting.signal);
        if (draw !== null) setLive((all) => [...all, { id: figure.id, picture, draw }]);
      } catch {
        begun.delete(figure); // the network may be back at the next touch
      }
    };
    for (const event of ["pointerover", "touchstart", "focusin"])
      document.addEventListener(event, start, { passive: true, signal: waiting.signal });
    return () => waiting.abort();
  }, []);

  return live.map(({ id, picture, draw }) => createPortal(<LiveDrawing picture={picture} draw={draw} />, picture, id));
}

async function drawingOf(figure: Element, signal: AbortSignal): Promise<Draw | null> {
  const drawable = await readDrawable(figure, signal);
  const draw = drawable === null ? null : await loadDrawing(drawable);
  return signal.aborted ? null : draw;
}
