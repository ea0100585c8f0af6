import type { ReactNode } from "react";

type Props = Readonly<{
  base: string;
  action: "step" | "reveal";
  shown: string;
  isQuiet?: boolean;
  children: ReactNode;
}>;

/** One press that turns the room to something, or reveals it. */
export function StepForm({ base, action, shown, isQuiet = false, children }: Props) {
  return (
    <form method="post" action={`${base}/${action}`}>
      <input type="hidden" name="shown" value={shown} />
      <button className={isQuiet ? "button button-quiet" : "button"} type="submit">
        {children}
      </button>
    </form>
  );
}
