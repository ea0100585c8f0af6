import { z } from "zod";
import type { Shown } from "@/lib/core/report/freeze-report";
import { sharedDetailSchema } from "@/lib/core/report/shared-detail";
import { NotFound } from "@/lib/platform/errors";

/** What a form chooses to show; where it says nothing, the least. */
export const shownSchema = z.object({
  detail: sharedDetailSchema.catch("summary"),
  isScopeShown: z.preprocess((value) => value === "yes", z.boolean()),
});

/** The choice as a part of an address. */
export function shownName({ detail, isScopeShown }: Shown): string {
  return isScopeShown ? `${detail}-with-scope` : detail;
}

/** The choice that a part of an address names. */
export function shownOf(name: string): Shown {
  const choices = sharedDetailSchema.options.flatMap((detail) =>
    [true, false].map((isScopeShown) => ({ detail, isScopeShown })),
  );
  const found = choices.find((choice) => shownName(choice) === name);
  if (found === undefined) throw new NotFound("preview");
  return found;
}
