import { foldCode } from "../access/typed-code";

/** What a workshop's code is made of: no letter or digit that another one looks like from the back of a room. */
export const codeAlphabet = "ACDEFHJKMNPRTUVWXY34679";
export const codeLength = 6;

/** The code in what somebody typed, in small letters or with gaps; null where there cannot be one. */
export function readCode(typed: string): string | null {
  const code = foldCode(typed).toUpperCase();
  const fits = code.length === codeLength && [...code].every((one) => codeAlphabet.includes(one));
  return fits ? code : null;
}

/** A code in two groups, as it is read out and typed: "K7M 4XT". */
export function spacedCode(code: string): string {
  return `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}`;
}
