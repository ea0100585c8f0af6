import { isId } from "@/lib/platform/ids";

/** The id of a form, which a second tap sends again; null from a page that gave it none. */
export function formKeyOf(form: URLSearchParams): string | null {
  const key = form.get("key") ?? "";
  return isId(key) ? key : null;
}
