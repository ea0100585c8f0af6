import type { Interval } from "../statistics/interval";
import { wilson } from "../statistics/wilson";
import type { Figure, PublishedQuestion } from "./figure";

/** A figure's 95 % interval, or why there is none: nobody says how many were asked, or it comes from arithmetic. */
export type FigureInterval =
  | Readonly<{ kind: "known"; interval: Interval }>
  | Readonly<{ kind: "n-not-stated" }>
  | Readonly<{ kind: "arithmetic" }>;

/** Wilson's interval of a published figure. The complement of a yes/no share has the mirrored one; other arithmetic has none. */
export function figureInterval(
  figure: Pick<Figure, "proportion" | "isDerived">,
  published: Pick<PublishedQuestion, "choice" | "n">,
): FigureInterval {
  if (figure.isDerived && published.choice !== "yes-no") return { kind: "arithmetic" };
  const interval = published.n === null ? null : wilson(figure.proportion, published.n);
  return interval === null ? { kind: "n-not-stated" } : { kind: "known", interval };
}
