import { expect, test } from "vitest";
import type { RoomStep } from "@/lib/core/workshop/room";
import { controlStandings, nextStep, roomControls, shownOf } from "@/lib/core/workshop/room-controls";
import { threeDomains } from "../../../fixtures/make-round";

const all = { depth: "full", domainIds: null } as const;
const controls = roomControls(threeDomains, all);
const step = (questionId: string, isRevealed = false): RoomStep => ({
  questionId,
  isRevealed,
  spread: null,
  agreed: null,
  note: null,
  revision: 0,
});
const standings = (...steps: readonly RoomStep[]) => controlStandings(controls, { steps });

test("a workshop talks about all controls in order, or about those of the chosen domains", () => {
  expect(controls.map(({ id }) => id)).toEqual(threeDomains.controls.map(({ id }) => id));
  const some = roomControls(threeDomains, { ...all, domainIds: ["identity"] });
  expect(some.map(({ id }) => id)).toEqual(["identity.a", "identity.b"]);
});

test("a control is ahead, asked or revealed", () => {
  const found = standings(step("network.a", true), step("identity.a"));
  expect(found.slice(0, 3).map(({ standing }) => standing)).toEqual(["revealed", "asked", "ahead"]);
});

test("a room looks at one control, at a domain, or at nothing yet", () => {
  const found = standings();
  const ids = (shown: string | null) => shownOf(found, shown).map(({ control }) => control.id);
  expect(ids("identity.b")).toEqual(["identity.b"]);
  expect(ids("identity")).toEqual(["identity.a", "identity.b"]);
  expect(ids(null)).toEqual([]);
});

test("next comes the first that is not revealed after the one shown, then what was left out, then nothing", () => {
  expect(nextStep(standings(), null)).toBe("network.a");
  expect(nextStep(standings(step("identity.a", true)), "network.a")).toBe("identity.b");
  const rest = controls.filter(({ id }) => id !== "identity.a").map(({ id }) => step(id, true));
  expect(nextStep(standings(...rest), "policy.d")).toBe("identity.a");
  expect(nextStep(standings(...rest, step("identity.a", true)), "policy.d")).toBeNull();
});

test("a room that looks at a domain goes on to a domain", () => {
  expect(nextStep(standings(), "network")).toBe("identity");
});
