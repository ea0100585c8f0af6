import { expect, test } from "vitest";
import { bandOf } from "@/lib/core/team/agreement-band";

test("a band reaches from its lower bound to under its upper one", () => {
  expect([0, 0.49, 0.5, 0.74, 0.75, 1].map(bandOf)).toEqual(["wide", "wide", "some", "some", "close", "close"]);
});
