import { expect, test } from "vitest";
import { makeGroup, shownReport } from "@/tests/fixtures/make-round";

const tokens = { "network.default-deny": "3", "network.mesh": "1", "identity.rbac": "2", "industry.delay": "yes" };
const teamOf = (...groups: readonly (readonly [number, string | null])[]) =>
  shownReport({ responses: groups.flatMap(([count, who]) => makeGroup(count, who, tokens)) }).team;

test.each([
  ["five, four and one", [5, 4, 1], ["developer 5"], 5],
  ["five and five", [5, 5], ["developer 5", "operations 5"], 0],
  ["six and four", [6, 4], [], 10],
])("of %s respondents the job functions that may be are shown apart", (_, counts, shown, others) => {
  const names = ["developer", "operations", "security"];
  const team = teamOf(...counts.map((count, at) => [count, names[at] ?? null] as const));
  expect(team.functions.map(({ id, respondents }) => `${id} ${respondents}`)).toEqual(shown);
  expect(team.others).toBe(others);
  expect(team.respondents).toBe(10);
});

test("domains and controls stand in the questionnaire's order, also those that nobody knows", () => {
  const { controls, perception, unsure } = teamOf([5, "developer"], [5, "security"]);
  expect(controls.map(({ controlId }) => controlId)).toEqual(["network.default-deny", "network.mesh", "identity.rbac"]);
  for (const { domains } of [perception, unsure]) expect(domains.map(({ id }) => id)).toEqual(["network", "identity"]);
});
