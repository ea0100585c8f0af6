import { expect, test } from "vitest";
import {
  basisLabel,
  depthLabel,
  maturityLabel,
  stateLabel,
  targetProfileLabel,
  targetProfileRule,
} from "@/lib/wording/labels";
import { makeReport } from "@/tests/fixtures/make-report";

test("a missing maturity says that not enough is known", () => {
  expect(maturityLabel("defined")).toBe("Defined");
  expect(maturityLabel(null)).toBe("Not enough known");
});

test("the basis says how many controls it stands on", () => {
  expect(basisLabel(makeReport())).toBe("full score, 59 controls");
  expect(basisLabel(makeReport({}, { reportBasis: "quick" }))).toBe("quick score, 30 of 59 controls");
});

test("profiles, depths and states have plain words", () => {
  expect(targetProfileLabel("high-assurance")).toBe("high assurance");
  expect(targetProfileRule("baseline")).toContain("level 3 on core controls");
  expect(depthLabel("quick")).toBe("Quick");
  expect(stateLabel("not-applicable")).toBe("not applicable");
});
