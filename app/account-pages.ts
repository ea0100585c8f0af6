import type { FormState } from "@/components/account/form-state";
import { ownPath } from "./own-path";
import { requestNotice } from "./request";

/** What the form that was sent last has to say to this page. */
export async function formState(path: string): Promise<FormState> {
  return {
    refused: await requestNotice("account-form-refused", path),
    done: await requestNotice("account-form-done", path),
  };
}

/** Where a page's visitor was going, by its query. */
export function nextOf(query: Readonly<Record<string, string | readonly string[] | undefined>>): string | null {
  return typeof query.next === "string" ? ownPath(query.next) : null;
}
