import { noticeCookies } from "../notice";
import { redirectTo } from "../respond";
import { wrongPeopleWords } from "./asked-people";

type Happened = Readonly<{
  /** The key of the request that made links, which the page shows for a minute. */
  key?: string;
  /** What was done. */
  words?: string;
  /** Lines of a form that named nobody. */
  wrong?: readonly string[];
}>;

/** Back to a round's page, with what came of a form sent from there. */
export function roundRedirect(
  { workspaceId, assessmentId }: Readonly<{ workspaceId: string; assessmentId: string }>,
  { key, words, wrong = [] }: Happened,
): Response {
  const path = `/workspaces/${workspaceId}/rounds/${assessmentId}`;
  const refused = { values: { people: wrong.join("\n").slice(0, 2000) }, wrong: { people: wrongPeopleWords } };
  return redirectTo(
    path,
    noticeCookies(path, {
      ...(key !== undefined && { "round-links": { key } }),
      ...(words !== undefined && { done: { words } }),
      ...(wrong.length > 0 && { "form-refused": refused }),
    }),
  );
}
