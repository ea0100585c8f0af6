import { expect, test } from "vitest";
import { sharedDetailSchema } from "@/lib/core/report/shared-detail";

test("a link shows a summary or the whole report, and nothing else that is asked for", () => {
  expect(sharedDetailSchema.options).toEqual(["summary", "full"]);
  expect(sharedDetailSchema.safeParse("everything").success).toBe(false);
});
