import type { ShareLink } from "@/lib/core/sharing/share-link";
import { counted } from "@/lib/wording/numbers";

type Props = Readonly<{
  links: readonly ShareLink[];
  action: string;
  /** Which links, as the question goes on: "to this report". */
  whose: string;
}>;

/** Ends all of these links at once, after asking. Nothing where none is left to end. */
export function EndAll({ links, action, whose }: Props) {
  const left = links.filter(({ state }) => state !== "ended").length;
  if (left === 0) return null;
  return (
    <details className="share-end-all">
      <summary>End all links {whose}…</summary>
      <form method="post" action={action}>
        <p>
          End {counted(left, "link")} for good? From then on {left === 1 ? "it opens" : "they open"} nothing, for
          visitors who have the page open too.
        </p>
        <button className="button button-danger" type="submit">
          Yes, end {left === 1 ? "it" : "all"}
        </button>
      </form>
    </details>
  );
}
