import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { pagesOf, progressOf } from "@/lib/core/questionnaire/pages";
import { roundPages } from "@/lib/core/team/round-pages";
import { makeAnswers } from "../../../fixtures/make-questionnaire";

const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const profileIds = questionnaire.profileQuestions.map(({ id }) => id).filter((id) => id !== "profile.job-function");

test("a respondent is asked nothing of the organisation", () => {
  const all = pagesOf(questionnaire, "quick", []);
  const pages = roundPages(all, { isLead: false });
  expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id).filter((id) => id !== "profile"));
});

test("the lead gives the organisation's profile, and not the job function again", () => {
  const answers = makeAnswers(Object.fromEntries(profileIds.map((id) => [id, "x"])));
  const [profile] = roundPages(pagesOf(questionnaire, "quick", answers), { isLead: true });
  expect(profile?.questions.map(({ id }) => id)).toEqual(profileIds);
  expect(profile?.total).toBe(profileIds.length);
});

test("time left and progress count what is asked", () => {
  const [profile] = roundPages(pagesOf(questionnaire, "full", []), { isLead: true });
  const [whole] = pagesOf(questionnaire, "full", []);
  expect(profile?.secondsLeft).toBeLessThan(whole?.secondsLeft ?? 0);
  expect(progressOf(profile === undefined ? [] : [profile])).toMatchObject({ answered: 0, total: profileIds.length });
});
