import { expect, test } from "vitest";
import { exampleAssessment } from "@/lib/content/example";
import { withoutAnswer } from "@/lib/wording/without-answer";
import { exampleReport } from "@/tests/fixtures/example-report";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";

const tokens = Object.fromEntries(
  exampleAssessment().answers.flatMap(({ questionId, token }) => (token === null ? [] : [[questionId, token]])),
);
const { "industry.delay": _delay, "industry.worry": _worry, ...without } = tokens;

test("questions without an answer are named once", () => {
  expect(withoutAnswer(exampleReport({ tokens: without }))).toMatchObject({
    claim: "Two questions have no answer of yours to compare",
    words: "Not answered: Deployment delay and Greatest worry.",
  });
});

test("a question that an earlier answer leaves out was not asked", () => {
  expect(withoutAnswer(exampleReport({ tokens: { ...tokens, "industry.incident": "no" } }))).toMatchObject({
    claim: "Two questions have no answer of yours to compare",
    words: "Asked only after another answer: Incident types and Lost revenue or customers.",
  });
});

test("where no question is answered, no list of all of them is made", () => {
  expect(withoutAnswer(exampleReport({ tokens: {} }))).toMatchObject({
    claim: "No question has an answer of yours to compare",
    words: "Asked only after another answer: Incident types and Lost revenue or customers.",
  });
});

test("a team is told of its lead’s answers, and nobody of any where all are there", () => {
  const { comparisons } = exampleReport({ tokens: without });
  const said = withoutAnswer({ ...exampleTeamReport(), comparisons });
  expect(said).toMatchObject({
    title: "Without the lead’s answer",
    claim: "Two questions have no answer of the lead’s to compare",
  });
  expect(JSON.stringify(said)).not.toMatch(/\byour?s?\b/i);
  expect(withoutAnswer(exampleReport())).toBeNull();
});
