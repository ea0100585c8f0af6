import { expect, test } from "vitest";
import { agreementValue, isApart } from "@/lib/core/team/shown-agreement";

test("a band counts as its middle, and what is not shown as nothing", () => {
  const all = [
    { kind: "exact", value: 0.4 },
    { kind: "band", band: "some" },
    { kind: "band", band: "close" },
    { kind: "withheld" },
  ] as const;
  expect(all.map(agreementValue)).toEqual([0.4, 0.625, 0.875, null]);
  expect(all.map(isApart)).toEqual([true, true, false, false]);
});
