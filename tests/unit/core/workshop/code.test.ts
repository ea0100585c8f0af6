import { expect, test } from "vitest";
import { codeAlphabet, codeLength, readCode, spacedCode } from "@/lib/core/workshop/code";

test("a code is read in small letters, with gaps and with a hyphen", () => {
  expect(readCode("K7M4XT")).toBe("K7M4XT");
  expect(readCode(" k7m-4xt ")).toBe("K7M4XT");
  expect(readCode("k7m 4xt")).toBe("K7M4XT");
});

test("what is shorter, longer or holds another character is no code", () => {
  for (const typed of ["", "K7M4X", "K7M4XTT", "K7M40T", "O00000", "K7M4X§"]) expect(readCode(typed)).toBeNull();
});

test("no two characters of a code look alike", () => {
  expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
  for (const pair of ["0O", "1I", "1L", "2Z", "5S", "8B", "6G", "0Q"])
    expect([...pair].filter((one) => codeAlphabet.includes(one)).length).toBeLessThan(2);
});

test("a code is shown in two halves", () => {
  expect(spacedCode("K7M4XT")).toBe("K7M 4XT");
  expect(readCode(spacedCode("K7M4XT"))).toHaveLength(codeLength);
});
