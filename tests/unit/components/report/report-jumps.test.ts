import { expect, test } from "vitest";
import { reportJumps } from "@/components/report/report-jumps";
import { toCsv } from "@/lib/exports/csv";
import { coverOf } from "@/lib/exports/pdf/cover";
import { exampleReport } from "@/tests/fixtures/example-report";
import { readCsv } from "@/tests/fixtures/read-csv";

test("page, document and table count alike the industry questions asked and answered, beside all that are shown", () => {
  const report = exampleReport({
    assessment: { depth: "quick", reportBasis: "quick" },
    tokens: { "industry.incident": "no", "industry.delay": "unsure" },
  });
  const shown = report.comparisons.length;
  const said = `${shown - 2} asked, 2 answered`;
  expect(reportJumps(report).toString()).toContain(`${shown} survey questions: ${said}<`);
  expect(coverOf(report, "today").lines.join()).toContain(`industry questions: ${said}`);
  const rows = readCsv(toCsv(report)).filter(({ field = "" }) => field.startsWith("industry questions"));
  expect(rows.map((row) => row.shown)).toEqual([String(shown - 2), "2"]);
});
