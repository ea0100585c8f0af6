"use client";

import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { type Size, shown, sizes } from "@/lib/charts/scene";
import type { ChartSpec } from "@/lib/charts/spec";

type Draw = (size: Size) => ReactElement;
type Props = Readonly<{ spec: ChartSpec; children: ReactNode }>;

/**
 * Shows the static picture. From the first pointer, touch or focus in its figure on, an interactive drawing takes the place of
 * its shapes, in the same coordinates, so that every label stays where it was placed and nothing moves.
 * Where the drawing cannot be loaded, the picture stays whole.
 */
export function InteractiveChart({ spec, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [draw, setDraw] = useState<Draw | null>(null);
  const [width, setWidth] = useState<number | null>(null);

  useEffect(() => {
    const figure = frame.current?.closest("figure");
    if (!figure || spec.kind === "gauge") return;
    const waiting = new AbortController();
    const start = () => {
      waiting.abort();
      loadDrawing(spec).then(
        (loaded) => setDraw(() => loaded),
        () => setDraw(null),
      );
    };
    for (const event of ["pointerenter", "touchstart", "focusin"]) {
      figure.addEventListener(event, start, { passive: true, signal: waiting.signal });
    }
    return () => waiting.abort();
  }, [spec]);

  useEffect(() => {
    if (draw === null || frame.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [draw]);

  const isLive = draw !== null && width !== null;
  return (
    <div className={isLive ? "chart-picture is-live" : "chart-picture"} ref={frame}>
      {children}
      {isLive ? <Live draw={draw} width={width} /> : null}
    </div>
  );
}

/** The drawing in the coordinates of the placing that the page shows, scaled as that one is. */
function Live({ draw, width }: Readonly<{ draw: Draw; width: number }>) {
  const placing = width >= shown.wideFrom ? "wide" : "narrow";
  const size = sizes[placing];
  const scale = Math.min(width, shown.widest[placing]) / size.width;
  return (
    <div className="chart-live c" style={{ width: size.width, transform: `scale(${scale})` }}>
      {draw(size)}
    </div>
  );
}

async function loadDrawing(spec: ChartSpec): Promise<Draw | null> {
  switch (spec.kind) {
    case "bars": {
      const { InteractiveBars } = await import("./interactive-bars");
      return (size) => <InteractiveBars spec={spec} size={size} />;
    }
    case "ledger": {
      const { InteractiveLedger } = await import("./interactive-ledger");
      return (size) => <InteractiveLedger spec={spec} size={size} />;
    }
    case "radar": {
      const { InteractiveRadar } = await import("./interactive-radar");
      return (size) => <InteractiveRadar spec={spec} size={size} />;
    }
    case "trend": {
      const { InteractiveTrend } = await import("./interactive-trend");
      return (size) => <InteractiveTrend spec={spec} size={size} />;
    }
    case "gauge":
      return null;
  }
}
