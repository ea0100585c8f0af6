import type { ShareLink } from "@/lib/core/sharing/share-link";
import { counted } from "@/lib/wording/numbers";
import { AskFirst } from "../ui/ask-first";

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
    <AskFirst
      action={action}
      summary={`End all links ${whose}`}
      question={
        <>
          End {counted(left, "link")} for good? From then on {left === 1 ? "it opens" : "they open"} nothing, for
          visitors who have the page open too.
        </>
      }
      button={`Yes, end ${left === 1 ? "it" : "all"}`}
    />
  );
}
