import type { ReactNode } from "react";

/** Where a table is too wide for its place, it scrolls sideways, for whoever has no pointer too. */
export function TableScroll({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
