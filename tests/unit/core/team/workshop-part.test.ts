import { expect, test } from "vitest";
import { agreedState, agreedToken, revealedInWorkshop } from "@/lib/core/team/workshop-part";
import type { RoomStep } from "@/lib/core/workshop/room";
import type { WorkshopRecord } from "@/lib/core/workshop/workshop-record";
import { makeGroup, makeResponse, roundReport, shownReport, threeDomains } from "../../../fixtures/make-round";

const step = (questionId: string, agreed: RoomStep["agreed"] = null) => ({ questionId, isRevealed: true, agreed });
const record = (...steps: WorkshopRecord["steps"]): WorkshopRecord => ({ domainIds: null, steps });
const identity = { "identity.a": "2", "identity.b": "4" };

test("a workshop's report is about what was revealed of the chosen domains, and no survey question", () => {
  const steps = [step("identity.a"), step("identity.b"), { ...step("network.a"), isRevealed: false }];
  const asked = revealedInWorkshop(threeDomains, { domainIds: ["identity"], steps });
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
    ["identity.b", 3.5],
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
  const steps = record(step("identity.a", "3"), step("identity.b"));
  const workshop = { ...steps, domainIds: ["identity"] };
  const { controls, team } = shownReport({ threshold: 3, responses: few, workshop }, threeDomains);
  expect(controls[0]).toMatchObject({ state: "known", level: 3 });
  expect(team.controls[0]?.kind).toBe("withheld");
  const alone = shownReport(
    {
      threshold: 3,
      responses: few,
      workshop: { ...workshop, steps: record(step("identity.a"), step("identity.b")).steps },
    },
    threeDomains,
  );
  expect(alone.controls[0]).toMatchObject({ state: "withheld", level: null });
});

test("controls that a workshop never came to count neither for nor against it, whatever was answered to them", () => {
  const policy = { "policy.a": "4", "policy.b": "4", "policy.c": "0", "policy.d": "0" };
  const steps = [step("policy.a"), step("policy.b", "3"), { ...step("policy.c"), isRevealed: false }];
  const responses = makeGroup(4, "developer", policy);
  const { result, controls, domains, team, counts } = shownReport(
    { threshold: 3, responses, workshop: { domainIds: ["policy"], steps } },
    threeDomains,
  );
  expect(controls.map(({ id }) => id)).toEqual(["policy.a", "policy.b"]);
  expect(result?.points).toBeGreaterThan(75);
  expect(counts.asked).toBe(2);
  expect(domains.map(({ id }) => id)).toEqual(["policy"]);
  expect(team.workshop).toMatchObject({ controls: 4, revealed: 2 });
  const none = roundReport({ threshold: 3, responses, workshop: { domainIds: null, steps: [] } }, threeDomains);
  expect(none).toMatchObject({ kind: "withheld", reason: "too-few-known" });
});

test("a workshop counts phones, so its report shows no job function apart", () => {
  const responses = [...makeGroup(5, "developer", identity), ...makeGroup(5, "security", identity)];
  const workshop = record(step("identity.a"), step("identity.b"));
  const { team } = shownReport({ threshold: 3, responses, workshop }, threeDomains);
  expect(team.functions).toEqual([]);
  expect(team.perception.overall.cells).toEqual([]);
});

test("a round that everybody answered alone says nothing of a workshop", () => {
  const { team } = shownReport({ threshold: 3, responses: makeGroup(3, "developer", identity) }, threeDomains);
  expect(team.workshop).toBeNull();
});
