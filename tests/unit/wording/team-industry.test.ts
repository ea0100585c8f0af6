import { expect, test } from "vitest";
import { industryWithheldWords, teamOptionCount, teamOptionLabel } from "@/lib/wording/team-industry";

const option = { optionIds: ["a"], labels: ["Yes"], count: 7, isLeads: true };

test("an answer says how many gave it, and whether the lead did", () => {
  expect(teamOptionCount(option, 20)).toBe("7 of 20; the lead’s answer");
  expect(teamOptionCount({ ...option, isLeads: false }, 20)).toBe("7 of 20");
  expect(teamOptionCount({ ...option, count: null, isLeads: false }, 20)).toBe("not shown");
});

test("answers that are counted together are named together, and do not say which the lead gave", () => {
  const together = { optionIds: ["a", "b"], labels: ["Yes", "No"], count: 3, isLeads: true };
  expect(teamOptionLabel(together)).toBe("Together: Yes and No");
  expect(teamOptionCount(together, 20)).toBe("3 of 20; the lead’s answer is among these");
  expect(teamOptionLabel(option)).toBe("Yes");
});

test("what is not shown says why, once for all questions of which the same holds", () => {
  const withheld = (title: string, reason: "too-few" | "single-answer") =>
    ({ questionId: title, title, question: title, kind: "withheld", reason }) as const;
  const shown = { questionId: "d", title: "D", question: "D", kind: "shown", n: 20, options: [option] } as const;
  expect(
    industryWithheldWords([withheld("A", "too-few"), shown, withheld("B", "single-answer"), withheld("C", "too-few")]),
  ).toEqual([
    "Not shown, since too few people besides the lead answered: A and C.",
    "Not shown, since it could tell what one person answered, or everybody: B.",
  ]);
  expect(industryWithheldWords([shown])).toEqual([]);
});
