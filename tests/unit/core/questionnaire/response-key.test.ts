import { expect, test } from "vitest";
import { responseKey, responseKeySchema } from "@/lib/core/questionnaire/response-key";

const responseId = "0b9f7f6e-5a3e-4d0e-9f43-0f6f0c9a2f11";
const id = "5d2f3f9b-1c0d-4a52-8a55-6f0f1e2d3c4b";

test("names the response, and the person too where members of a workspace share it", () => {
  const workspaceId = "7c1d2e3f-1c0d-4a52-8a55-6f0f1e2d3c4b";
  const keys = [
    responseKey(responseId, { actor: { id }, workspaceId: null, isRound: false }),
    responseKey(responseId, { actor: { id }, workspaceId, isRound: true }),
    responseKey(responseId, { actor: { id }, workspaceId, isRound: false }),
  ];
  expect(keys).toEqual([responseId, responseId, `${responseId}.${id}`]);
  for (const key of keys) expect(responseKeySchema.parse(key)).toBe(key);
});

test("has no other form", () => {
  for (const other of ["", "x", `${responseId}.`, `${responseId}.${id}.${id}`, `${responseId}\n`])
    expect(responseKeySchema.safeParse(other).success).toBe(false);
});
