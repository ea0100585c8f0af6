import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failuresIn, judge, printTallies } from "@/scripts/gates/tally";

describe("how a runner ended", () => {
  test("counts stand as its report says", () => {
    expect(judge(0, { passed: 3, failed: 0, skipped: 1 })).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(judge(1, { passed: 3, failed: 2, skipped: 0 })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test("a runner that ran nothing has failed, green or not", () => {
    expect(judge(0, null).failed).toBe(1);
    expect(judge(0, { passed: 0, failed: 0, skipped: 4 }).failed).toBe(1);
  });

  test("a red end without a failed test is a failure: a file that could not be read, a teardown that threw", () => {
    expect(judge(1, { passed: 7, failed: 0, skipped: 0 }).failed).toBe(1);
  });
});

test("a failed test is named with its file, and a file that could not be read by itself", () => {
  const of = (name: string, status: string, tests: readonly [string, string][]) => ({
    name: join(process.cwd(), name),
    status,
    assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
  });
  const testResults = [
    of("tests/a.test.ts", "failed", [
      ["adds", "failed"],
      ["takes away", "passed"],
    ]),
    of("tests/b.test.ts", "failed", []),
    of("tests/c.test.ts", "passed", [["divides", "passed"]]),
  ];
  const result = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, testResults };
  expect(failuresIn(result)).toEqual([join("tests/a.test.ts > adds"), join("tests/b.test.ts")]);
});

describe("the last line", () => {
  const lines: string[] = [];
  beforeEach(() => {
    vi.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    lines.length = 0;
  });

  test("is the sum over the runners, and any failure is an exit code", () => {
    const green = { name: "unit", passed: 5, failed: 0, skipped: 0 };
    expect(printTallies([green, { name: "browser", passed: 2, failed: 0, skipped: 1 }])).toBe(0);
    expect(lines.at(-1)).toBe("7 passed, 0 failed, 1 skipped");
    expect(printTallies([green, { name: "browser", passed: 2, failed: 1, skipped: 0 }])).toBe(1);
    expect(lines.at(-1)).toBe("7 passed, 1 failed");
  });

  test("comes after the names of what failed, for whoever sees only the end of the output", () => {
    printTallies([{ name: "unit", passed: 5, failed: 1, skipped: 0, failures: ["tests/unit/a.test.ts > adds"] }]);
    expect(lines.slice(-3)).toEqual([
      "unit: 5 passed, 1 failed",
      "  failed: tests/unit/a.test.ts > adds",
      "5 passed, 1 failed",
    ]);
  });

  test("is red when nothing ran at all", () => {
    expect(printTallies([])).toBe(1);
    expect(lines.at(-1)).toBe("0 passed, 1 failed");
  });
});
