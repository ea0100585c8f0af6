import { expect, test } from "vitest";
import { assessmentNav } from "@/components/layout/assessment-nav";
import { personLink } from "@/components/layout/person-link";
import { roundNav } from "@/components/round/round-nav";

const typed = `<img src=x onerror="alert('1')">`;

test.each([
  ["an assessment's scope", assessmentNav({ id: "1", scope: typed, depth: "full" })],
  ["a round's scope and workspace", roundNav({ scope: typed, workspaceName: typed })],
  ["a person's name", personLink({ name: typed })],
])("IN-3 %s stands in the header as text", (_, markup) => {
  expect(markup.toString()).toContain("&#60;img src=x onerror=");
  expect(markup.toString()).not.toContain("<img");
});

test("who is not signed in is led to the sign-in, and whose name was not looked up to their account", () => {
  expect(personLink(null).toString()).toContain('href="/sign-in"');
  expect(personLink({ name: null }).toString()).toContain(">Your account</a>");
});
