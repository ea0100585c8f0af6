import { expect, test } from "vitest";
import { controlSchema, levels } from "@/lib/core/questionnaire/control";
import { makeControl } from "@/tests/fixtures/make-questionnaire";

test("a control has exactly five levels and a weight of 1 to 3", () => {
  expect(levels).toEqual([0, 1, 2, 3, 4]);
  expect(controlSchema.safeParse(makeControl()).success).toBe(true);
  expect(controlSchema.safeParse({ ...makeControl(), levels: ["a", "b", "c", "d"] }).success).toBe(false);
  expect(controlSchema.safeParse({ ...makeControl(), weight: 4 }).success).toBe(false);
});

test("links of a remediation are https", () => {
  const link = (url: string) =>
    controlSchema.safeParse(makeControl({ remediation: { summary: "Do it.", links: [{ title: "Docs", url }] } }))
      .success;
  expect([link("https://kubernetes.io/"), link("http://kubernetes.io/"), link("javascript:alert(1)")]).toEqual([
    true,
    false,
    false,
  ]);
});
