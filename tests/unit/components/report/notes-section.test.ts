import { expect, test } from "vitest";
import { notesSection } from "@/components/report/notes-section";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { makeReport } from "../../../fixtures/make-report";
import { readMarkup } from "../../../fixtures/read-markup";

const standards = "policy.pod-security-standards";

test("notes stand by control as text, whatever somebody typed", () => {
  const section = notesSection(makeReport({ [noteIdOf(standards)]: '<img src=x onerror="alert(1)">\nline two' }));
  const text = readMarkup(section ?? "");
  expect(text).toContain("One control has notes");
  expect(text).toContain("Pod Security Standards");
  expect(text).toMatch(/(?:&lt;|&#60;)img src=x/);
  expect(text).not.toContain("<img");
  expect(text).toContain("\nline two</p>");
});

test("a page shows ten notes on one control and says how many more there are", () => {
  const texts = Array.from({ length: 13 }, (_, at) => `note number ${at}`);
  const text = readMarkup(notesSection({ ...makeReport(), notes: [{ controlId: standards, texts }] }) ?? "");
  expect(text.match(/note number/g)).toHaveLength(10);
  expect(text).toContain("three more notes in the CSV");
});

test("a report without notes has no such section", () => {
  expect(notesSection(makeReport())).toBeNull();
});
