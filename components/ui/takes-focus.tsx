import type { ReactNode } from "react";

type Props = Readonly<{
  children: ReactNode;
  className: string;
  /** The heading that names it, where it has one. */
  labelledBy?: string;
}>;

/** What came of the visitor's last press. It takes the focus, so that nobody goes on unaware, without script too. */
export function TakesFocus({ children, className, labelledBy }: Props) {
  return (
    // biome-ignore lint/a11y/noAutofocus: an error that nobody hears of would be worse.
    <section className={className} aria-labelledby={labelledBy} tabIndex={-1} autoFocus>
      {children}
    </section>
  );
}
