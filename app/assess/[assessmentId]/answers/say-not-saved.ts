import { type Notices, noticeCookies } from "@/app/notice";
import { plainPage } from "@/app/plain-page";
import { redirectTo } from "@/app/respond";
import { html, withLines } from "@/lib/charts/markup";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { controlOfNote } from "@/lib/core/questionnaire/note";

type Given = Readonly<{ notice: Notices["not-saved"]; path: string; questionnaireVersion: string }>;

/** Sends the browser to the form's page, which says what was not saved; where that is too much to carry, says it here. */
export function sayNotSaved(given: Given): Response {
  const cookies = noticeCookies(given.path, { "not-saved": given.notice });
  return cookies.length > 0 ? redirectTo(given.path, cookies) : pageOf(given);
}

/** What was not saved, to copy from. */
function pageOf({ notice, path, questionnaireVersion }: Given): Response {
  const { profileQuestions, controls, industryQuestions } = questionnaireOf(questionnaireVersion);
  const questions = [...profileQuestions, ...controls, ...industryQuestions];
  const titleOf = (id: string) => questions.find((one) => one.id === id)?.title ?? id;
  const texts = [...notice.conflicts, ...notice.refused, ...notice.closed].map(({ questionId, mine }) => {
    const noted = controlOfNote(questionId);
    if (noted === null) return html`<p>Your answer to “${titleOf(questionId)}”</p>`;
    return html`
      <p><label for="${questionId}">Your note on “${titleOf(noted)}”</label></p>
      <textarea id="${questionId}" rows="6" readonly>${withLines(mine ?? "")}</textarea>
    `;
  });
  const body = html`
    <p>
      It was changed elsewhere while you had it open, is longer than a note can be, or came after closing. Everything else
      is saved. Copy what you need, go back to the page as it stands now, and give it again.
    </p>
    ${texts}
    <p><a href="${path}">Go to the page</a></p>
  `;
  const page = plainPage({ title: "Not saved yet", body: body.toString() });
  return new Response(page, { status: 409, headers: { "content-type": "text/html; charset=utf-8" } });
}
