import { expect, test } from "vitest";
import { workshopPartWords } from "@/lib/wording/workshop-part";

const agreed = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ controlId: `${at}`, title: `Control ${at}`, token: "3" as const }));

test("a workshop's part says how many controls were revealed, and that levels were agreed, if any", () => {
  const words = (count: number) =>
    workshopPartWords({ domains: ["Governance"], controls: 5, revealed: 4, agreed: agreed(count) });
  expect(words(0)).toBe(
    "A room answered together over Governance, and answers were revealed without names: 4 of 5 controls; the others do not count. No level was agreed there; each is the mean of the known levels.",
  );
  expect(words(1)).toMatch(/One level agreed there stands as agreed; every other one/);
  expect(words(2)).toMatch(/Two levels agreed there stand as agreed; every other one/);
});
