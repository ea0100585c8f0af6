import { expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { citation } from "@/lib/wording/citation";

const { known } = figureIndex();
const cite = (id: string) => {
  const one = known.find(({ figure }) => figure.id === id);
  if (one === undefined) throw new Error(`no figure ${id}`);
  return citation(one, `https://plimsoll.example/benchmarks/figures/${id}`, "2026.2");
};

test("a citation says who published what of whom, where it was read and where we keep it", () => {
  expect(cite("cncf-2022-security-challenge-security")).toBe(
    "CNCF, Annual / Cloud Native Survey 2022: “Security”, 37 % (n = 1,736; cloud native community (developers, SRE/DevOps, architects, managers)). " +
      "Question: “Challenges in using or deploying containers (multiple choice)”. " +
      "Read from: https://github.com/cncf/surveys/tree/main/cloudnative. " +
      "In: Plimsoll, published figures 2026.2, https://plimsoll.example/benchmarks/figures/cncf-2022-security-challenge-security",
  );
});

test("a segment is named", () => {
  expect(cite("cncf-2022-security-challenge-1-99-security")).toContain("; size: 1-99).");
});

test("no weak figure is cited without its caveat, and none by arithmetic as if it were published", () => {
  for (const { figure } of known) {
    if (figure.isWeak) expect(cite(figure.id)).toContain(figure.caveat);
    if (figure.isDerived) expect(cite(figure.id)).toContain("By arithmetic.");
  }
});
