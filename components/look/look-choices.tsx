import Link from "next/link";
import type { LookStep } from "@/lib/core/benchmark/look";
import { lookAddress } from "./look-address";

type Props = Readonly<{ step: LookStep; chosen: ReadonlyMap<string, string> }>;

/** The choices of one question. Choosing again takes the answer back. */
export function LookChoices({ step, chosen }: Props) {
  const { key, question, token } = step;
  const options = question.options.some((option) => option.id === "unsure")
    ? question.options
    : [...question.options, { id: "unsure", label: "Not sure" }];
  return (
    <ul className="look-choices" aria-labelledby={`${key}-question`}>
      {options.map((option) => {
        const isChosen = option.id === token;
        return (
          <li key={option.id}>
            <Link
              href={lookAddress("/", chosen, key, isChosen ? null : option.id)}
              aria-current={isChosen ? "true" : undefined}
              replace
              scroll={false}
              prefetch={false}
            >
              {option.label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
