import { expect, test } from "vitest";
import { reportJumps } from "@/components/report/report-jumps";
import { reportMarkup } from "@/components/report/report-markup";
import { toCsv } from "@/lib/exports/csv";
import { coverOf } from "@/lib/exports/pdf/cover";
import { exampleReport } from "@/tests/fixtures/example-report";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";
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

test("every part of a report but its questions can be jumped to, and no jump leads nowhere", () => {
  for (const report of [exampleReport(), exampleTeamReport()]) {
    const page = reportMarkup({ report, address: "/a", assessAddress: "/b", shareAddress: null }).toString();
    const parts = [...page.matchAll(/<section[^>]* id="([^"]+)"/g)].map(([, id = ""]) => id);
    const jumps = [
      ...reportJumps(report)
        .toString()
        .matchAll(/href="#([^"]+)"/g),
    ].map(([, id = ""]) => id);
    expect(jumps.filter((id) => !parts.includes(id))).toEqual([]);
    const optional = ["open-questions", "segment"];
    const left = parts.filter((id) => !jumps.includes(id) && !optional.includes(id) && !id.startsWith("question-"));
    expect(left).toEqual([]);
  }
});
