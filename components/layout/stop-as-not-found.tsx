"use client";

import { notFound, useServerInsertedHTML } from "next/navigation";
import { type ReactNode, useRef } from "react";

/**
 * Ends a page as not found. Next answers with 404 and an empty document then, and has script fill it; what it calls
 * inserted markup is the one thing that still reaches that document, in its head, where a parser lets the body begin.
 */
export function StopAsNotFound({ children }: Readonly<{ children: ReactNode }>): never {
  const isInserted = useRef(false);
  useServerInsertedHTML(() => {
    if (isInserted.current) return null;
    isInserted.current = true;
    return children;
  });
  notFound();
}
