import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Why a password is refused: its length, or whose words somebody would try first. */
export type PasswordFault = "short" | "long" | "common" | "personal" | "product";

export const leastCharacters = 12;
export const mostCharacters = 128;

/** Whoever has the kept form of a password gets through so many guesses in a few weeks, on one machine. */
const tooFewGuesses = 1e8;
/** No list of guesses holds anything as long. */
const beyondLists = 40;

const productWords = ["plimsoll", "kubernetes", "security", "readiness", "assessment", "benchmark", "workspace"];

let estimator: ZxcvbnFactory | undefined;

/** What is wrong with a password for this person; null where it may be used. Any character will do, none is asked for. */
export function passwordFault(
  password: string,
  person: Readonly<{ email: string; name: string }>,
): PasswordFault | null {
  const length = [...password].length;
  if (length < leastCharacters) return "short";
  if (length > mostCharacters) return "long";
  const own = wordsOf(person);
  if (own.includes(password.toLowerCase())) return "personal";
  if (length >= beyondLists) return null;
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { guesses, sequence } = estimator.check(password, [...own, ...productWords]);
  if (guesses >= tooFewGuesses) return null;
  const words = sequence.flatMap((match) => ("matchedWord" in match ? [String(match.matchedWord).toLowerCase()] : []));
  if (words.some((word) => own.includes(word))) return "personal";
  return words.some((word) => productWords.includes(word)) ? "product" : "common";
}

function wordsOf({ email, name }: Readonly<{ email: string; name: string }>): readonly string[] {
  const parts = `${email} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...new Set([email.toLowerCase(), name.toLowerCase(), ...parts])].filter((word) => word.length > 2);
}
