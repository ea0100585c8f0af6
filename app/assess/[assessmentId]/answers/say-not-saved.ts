import { type Notices, noticeCookies } from "@/app/notice";
import { plainPage } from "@/app/plain-page";
import { redirectTo } from "@/app/respond";
import { signInPath } from "@/app/sign-in-address";
import { html, type Markup, withLines } from "@/lib/charts/markup";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { AnswerInput } from "@/lib/core/questionnaire/answer-input";
import { controlOfNote } from "@/lib/core/questionnaire/note";

type Given = Readonly<{ notice: Notices["not-saved"]; path: string; questionnaireVersion: string }>;

/** Sends the browser to the form's page, which says what was not saved; where that is too much to carry, says it here. */
export function sayNotSaved(given: Given): Response {
  const cookies = noticeCookies(given.path, { "not-saved": given.notice });
  return cookies.length > 0 ? redirectTo(given.path, cookies) : pageOf(given);
}

/** Says that the form was of another response than its sender's: of the person who was signed in here before, say. */
export function sayOtherResponse(answers: readonly AnswerInput[], path: string): Response {
  const lead = html`
    <p>
      The page was opened by somebody else than the person who is signed in in this browser now. Nothing was saved, for
      either of them. Sign in as the one who answered and give it again.
    </p>
  `;
  return page({
    title: "Not saved: somebody else is signed in",
    lead,
    returned: returnedOf(answers),
    path,
    status: 409,
  });
}

/** Says that the form's sender is signed out, and leads back after signing in. */
export function saySignedOut(answers: readonly AnswerInput[], path: string): Response {
  const lead = html`
    <p>Your last answers are not saved yet. Copy what you need below, sign in and give them again on the page.</p>
    <p><a class="button" href="${signInPath(path)}">Sign in</a></p>
  `;
  return page({ title: "You are signed out", lead, returned: returnedOf(answers), path, status: 401 });
}

type Returned = Readonly<{ questionId: string; mine: string | null }>;

/** The answers and notes that the form would have changed. */
function returnedOf(answers: readonly AnswerInput[]): readonly Returned[] {
  return answers.flatMap(({ questionId, value, was }) => (value === was ? [] : [{ questionId, mine: value }]));
}

/** What was not saved, to copy from. */
function pageOf({ notice, path, questionnaireVersion }: Given): Response {
  const lead = html`
    <p>
      It was changed elsewhere while you had it open, is longer than a note can be, or came after closing. Everything else
      is saved. Copy what you need, go back to the page as it stands now, and give it again.
    </p>
  `;
  const returned = [...notice.conflicts, ...notice.refused, ...notice.closed];
  return page({ title: "Not saved yet", lead, returned, path, status: 409, questionnaireVersion });
}

type Page = Readonly<{
  title: string;
  lead: Markup;
  returned: readonly Returned[];
  path: string;
  status: number;
  questionnaireVersion?: string;
}>;

function page({
  title,
  lead,
  returned,
  path,
  status,
  questionnaireVersion = currentQuestionnaireVersion,
}: Page): Response {
  const { profileQuestions, controls, industryQuestions } = questionnaireOf(questionnaireVersion);
  const questions = [...profileQuestions, ...controls, ...industryQuestions];
  const titleOf = (id: string) => questions.find((one) => one.id === id)?.title ?? id;
  const texts = returned.map(({ questionId, mine }) => {
    const noted = controlOfNote(questionId);
    if (noted === null) return html`<p>Your answer to “${titleOf(questionId)}”</p>`;
    return html`
      <p><label for="${questionId}">Your note on “${titleOf(noted)}”</label></p>
      <textarea id="${questionId}" rows="6" readonly>${withLines(mine ?? "")}</textarea>
    `;
  });
  const body = html`${lead} ${texts}<p><a href="${path}">Go to the page</a></p>`;
  const content = plainPage({ title, body: body.toString() });
  return new Response(content, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
