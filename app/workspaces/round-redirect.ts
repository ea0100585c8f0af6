import { type Notices, noticeCookies } from "../notice";
import { redirectTo } from "../respond";

/** Back to a round's page, with what came of a form sent from there. */
export function roundRedirect(
  { workspaceId, assessmentId }: Readonly<{ workspaceId: string; assessmentId: string }>,
  notices: Partial<Notices>,
): Response {
  const path = `/workspaces/${workspaceId}/rounds/${assessmentId}`;
  return redirectTo(path, noticeCookies(path, notices));
}
