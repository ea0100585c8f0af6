import { expect, test } from "vitest";
import { sourceLine, sourceName } from "@/lib/wording/sources";

test("a source names its edition once", () => {
  const published = { publisher: "Red Hat", report: "State of Kubernetes security", edition: 2024, n: 600 };
  expect(sourceLine(published)).toBe("Red Hat, State of Kubernetes security 2024, n = 600");
  expect(sourceName({ ...published, report: "State of Kubernetes security report 2024" })).toBe(
    "Red Hat, State of Kubernetes security report 2024",
  );
  expect(sourceLine({ ...published, n: null })).toContain("n not stated");
});
