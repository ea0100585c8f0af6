import { z } from "zod";
import type { Shown } from "@/lib/core/report/freeze-report";
import { sharedDetailSchema } from "@/lib/core/report/shared-detail";
import { NotFound } from "@/lib/platform/errors";

const yes = z.preprocess((value) => value === "yes", z.boolean());

/** What a form chooses to show; where it says nothing, the least. */
export const shownFields = { detail: sharedDetailSchema.catch("summary"), isScopeShown: yes, areNotesShown: yes };
export const shownSchema = z.object(shownFields).transform(withoutNotesInSummary);

/** A summary shows no control, and so no note on one. */
export function withoutNotesInSummary<T extends Shown>(shown: T): T {
  return { ...shown, areNotesShown: shown.areNotesShown && shown.detail === "full" };
}

/** The choice as a part of an address. */
export function shownName({ detail, isScopeShown, areNotesShown }: Shown): string {
  return [detail, ...(isScopeShown ? ["with-scope"] : []), ...(areNotesShown ? ["with-notes"] : [])].join("-");
}

/** The choice that a part of an address names. */
export function shownOf(name: string): Shown {
  const choices = sharedDetailSchema.options.flatMap((detail) =>
    [true, false].flatMap((isScopeShown) =>
      [true, false].map((areNotesShown) => withoutNotesInSummary({ detail, isScopeShown, areNotesShown })),
    ),
  );
  const found = choices.find((choice) => shownName(choice) === name);
  if (found === undefined) throw new NotFound("preview");
  return found;
}
