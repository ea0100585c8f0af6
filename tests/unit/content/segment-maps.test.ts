import { expect, test } from "vitest";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { segmentMapFaults, segmentMapsOf } from "@/lib/content/segment-maps";

const { profileQuestions } = questionnaireOf("2026.1");
const maps = segmentMapsOf();

test("the maps name only answers that the profile offers", () => {
  expect(segmentMapFaults(maps, profileQuestions)).toEqual([]);
});

test("an answer that the profile does not offer is named with its survey", () => {
  const [first] = maps.map((map) => ({ ...map, region: { atlantis: "Europe" } }));
  expect(segmentMapFaults(first === undefined ? [] : [first], profileQuestions)).toEqual([
    "lib/content/figures/2026.1/segment-maps.json: CNCF 2018: region: no option atlantis",
  ]);
});

test("the survey of 2022 counts Mexico with Latin America and has coarser bands of size", () => {
  const map = maps.find((one) => one.edition === 2022);
  expect(map?.region.mexico).toBe("Latin America and Caribbean");
  expect([map?.size["1-9"], map?.size["50-99"], map?.size["100-499"]]).toEqual(["1-99", "1-99", "100-999"]);
});

test("every size is counted by every survey that splits by size", () => {
  const sizes = profileQuestions.find((question) => question.id === "profile.size")?.options.slice(0, -1);
  for (const map of maps.filter((one) => Object.keys(one.size).length > 0)) {
    expect(Object.keys(map.size), String(map.edition)).toEqual(sizes?.map((option) => option.id));
  }
});
