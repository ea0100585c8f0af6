import { expect, test } from "vitest";
import { agreedState, agreedToken, askedInWorkshop } from "@/lib/core/team/workshop-part";
import type { RoomStep } from "@/lib/core/workshop/room";
import type { WorkshopRecord } from "@/lib/core/workshop/workshop-record";
import { makeGroup, makeResponse, shownReport, threeDomains } from "../../../fixtures/make-round";

const step = (questionId: string, agreed: RoomStep["agreed"] = null) => ({ questionId, isRevealed: true, agreed });
const record = (...steps: WorkshopRecord["steps"]): WorkshopRecord => ({ domainIds: null, steps });
const identity = { "identity.a": "2", "identity.b": "4" };

test("a workshop asks the chosen domains alone, and no industry question", () => {
  const asked = askedInWorkshop(threeDomains, { domainIds: ["identity"], steps: [] });
  expect(asked.controls.map(({ id }) => id)).toEqual(["identity.a", "identity.b"]);
  expect(asked.domains.map(({ id }) => id)).toEqual(["identity"]);
  expect(asked.industryQuestions).toEqual([]);
});

test("what was agreed is a level, not known, or not applicable", () => {
  const [control] = threeDomains.controls;
  if (control === undefined) throw new Error("there is one");
  expect(agreedState({ control }, "3")).toEqual({ control, kind: "known", level: 3 });
  expect(agreedState({ control }, "unsure")).toEqual({ control, kind: "unsure" });
  expect(agreedState({ control }, "not-applicable")).toEqual({ control, kind: "not-applicable" });
  expect(agreedToken(record(step("a.b")), "a.b")).toBeNull();
});

test("the report takes an agreed level before the mean, and says so", () => {
  const workshop = { ...record(step("identity.a", "0"), step("identity.b")), domainIds: ["identity"] };
  const { controls, team, comparisons } = shownReport(
    { threshold: 3, responses: makeGroup(4, "developer", identity), workshop },
    threeDomains,
  );
  expect(controls.map(({ id, level }) => [id, level])).toEqual([
    ["identity.a", 0],
    ["identity.b", 4],
  ]);
  expect(comparisons).toEqual([]);
  expect(team.workshop).toEqual({
    domains: ["identity"],
    controls: 2,
    revealed: 2,
    agreed: [{ controlId: "identity.a", title: "identity 0", token: "0" }],
  });
  expect(team.controls[0]).toMatchObject({ kind: "shown", level: 2, known: 4 });
});

test("an agreed level is shown where few knew one, and tells nothing of them", () => {
  const few = [...makeGroup(2, "developer", identity), makeResponse("security", { "identity.b": "4" })];
  const workshop = { ...record(step("identity.a", "3")), domainIds: ["identity"] };
  const { controls, team } = shownReport({ threshold: 3, responses: few, workshop }, threeDomains);
  expect(controls[0]).toMatchObject({ state: "known", level: 3 });
  expect(team.controls[0]?.kind).toBe("withheld");
  const alone = shownReport({ threshold: 3, responses: few, workshop: { ...workshop, steps: [] } }, threeDomains);
  expect(alone.controls[0]).toMatchObject({ state: "withheld", level: null });
});

test("a round that everybody answered alone says nothing of a workshop", () => {
  const { team } = shownReport({ threshold: 3, responses: makeGroup(3, "developer", identity) }, threeDomains);
  expect(team.workshop).toBeNull();
});
