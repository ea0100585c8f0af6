import { expect, test } from "vitest";
import { newWorkshopSchema, workshopThreshold } from "@/lib/core/workshop/new-workshop";

const wanted = { scope: " production EKS ", depth: "quick", targetProfile: "regulated", domainIds: null };

test("a workshop has a scope, a depth, a target and all domains or some", () => {
  expect(newWorkshopSchema.parse(wanted)).toEqual({ ...wanted, scope: "production EKS" });
  expect(newWorkshopSchema.parse({ ...wanted, domainIds: ["network"] }).domainIds).toEqual(["network"]);
});

test("no domain at all, a nameless scope, another depth and another target are refused", () => {
  for (const wrong of [
    { domainIds: [] },
    { domainIds: ["../x"] },
    { scope: " " },
    { depth: "half" },
    { targetProfile: "best" },
  ])
    expect(newWorkshopSchema.safeParse({ ...wanted, ...wrong }).success).toBe(false);
});

test("nothing is revealed of fewer than three", () => {
  expect(workshopThreshold).toBe(3);
});
