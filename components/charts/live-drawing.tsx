"use client";

import { useEffect, useState } from "react";
import { shown, sizes } from "@/lib/charts/scene";
import type { Draw } from "./load-drawing";

type Props = Readonly<{ picture: Element; draw: Draw }>;

/** The drawing in the coordinates of the placing that the picture shows, scaled as that one is. */
export function LiveDrawing({ picture, draw }: Props) {
  const [width, setWidth] = useState<number | null>(null);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(picture);
    return () => observer.disconnect();
  }, [picture]);

  const isLive = width !== null;
  useEffect(() => {
    picture.classList.toggle("is-live", isLive);
    return () => picture.classList.remove("is-live");
  }, [picture, isLive]);

  if (width === null) return null;
  const placing = width >= shown.wideFrom ? "wide" : "narrow";
  const size = sizes[placing];
  const scale = Math.min(width, shown.widest[placing]) / size.width;
  return (
    <div className="chart-live c" style={{ width: size.width, transform: `scale(${scale})` }}>
      {draw(size)}
    </div>
  );
}
