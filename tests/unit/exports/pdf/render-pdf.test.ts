import { describe, expect, test } from "vitest";
import { substitution } from "@/lib/exports/pdf/method";
import { typesetterInput } from "@/lib/exports/pdf/render-pdf";
import { exampleReport } from "@/tests/fixtures/example-report";

/** The headings of what the document says of its method, where this is what somebody typed. */
function methodOf(scope: string): readonly string[] {
  const { method } = JSON.parse(typesetterInput(exampleReport({ assessment: { scope } }), "a4"));
  return method.passages.map(({ title }: { title: string }) => title);
}

describe("a document that cannot show what somebody typed", () => {
  test.each(["payments 🚢", "دفع EKS"])("says so: %s", (scope) => {
    expect(methodOf(scope).at(-1)).toBe(substitution.title);
  });

  test.each(["payments – Zürich", "Łódź, Αθήνα, Київ"])("which is not this: %s", (scope) => {
    expect(methodOf(scope)).not.toContain(substitution.title);
  });
});
