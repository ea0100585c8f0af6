import type { ControlAnswers } from "./control-answers";

/** Controls and domains whose numbers a team report leaves out. */
export type Withheld = Readonly<{ controls: ReadonlySet<string>; domains: ReadonlySet<string> }>;

export const nothingWithheld: Withheld = { controls: new Set(), domains: new Set() };

/**
 * What must be left out, so that nothing tells of a control that fewer than `threshold` know: that control, and wherever
 * a domain's score less its shown controls would give it away, the least known of the others too. A domain with nothing
 * else to hide is left out itself, and then the overall score is looked at in the same way.
 *
 * @returns null where the overall score itself would tell of a few
 */
export function withhold(all: readonly ControlAnswers[], threshold: number): Withheld | null {
  const hidden = new Set(all.filter(({ known }) => known.length > 0 && known.length < threshold));
  const domains = new Set<string>();
  for (const domainId of new Set([...hidden].map(({ control }) => control.domainId))) {
    const own = all.filter(({ control }) => control.domainId === domainId);
    if (isSafe(own.filter((one) => hidden.has(one)))) continue;
    const cover = leastKnown(own.filter((one) => !hidden.has(one)));
    if (cover === null) domains.add(domainId);
    else hidden.add(cover);
  }
  if (!isSafe([...hidden].filter(isOutside))) {
    const cover = leastKnown(all.filter((one) => !hidden.has(one)));
    if (cover === null) return null;
    hidden.add(cover);
    domains.add(cover.control.domainId);
  }
  return { controls: new Set([...hidden].map(({ control }) => control.id)), domains };

  /** A sum over hidden controls tells of nobody where it has two of them at least, known to enough people together. */
  function isSafe(sum: readonly ControlAnswers[]): boolean {
    const people = new Set(sum.flatMap(({ known }) => known.map(({ respondent }) => respondent)));
    return sum.length === 0 || (sum.length > 1 && people.size >= threshold);
  }

  function isOutside({ control }: ControlAnswers): boolean {
    return domains.has(control.domainId);
  }
}

/** Of those that somebody knows the one that the fewest know, of equals the first. */
function leastKnown(some: readonly ControlAnswers[]): ControlAnswers | null {
  const known = some.filter((one) => one.known.length > 0);
  return known.toSorted((one, two) => one.known.length - two.known.length)[0] ?? null;
}
