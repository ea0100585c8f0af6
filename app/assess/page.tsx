import type { Metadata } from "next";
import { requestGuest, requestNotice, requestPerson } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { Begin } from "@/components/questionnaire/begin";
import { type KeptAssessment, KeptAssessments } from "@/components/questionnaire/kept-assessments";
import { Done } from "@/components/ui/done";
import { lookQuestions } from "@/lib/content/look";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { Actor } from "@/lib/core/access/actor";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { progressOf } from "@/lib/core/questionnaire/pages";
import { listAssessments } from "@/lib/data/assessments";
import { newId } from "@/lib/platform/ids";
import { account, placesOf } from "./places-of";
import { readAssessmentPages } from "./read-assessment-pages";

export const metadata: Metadata = { title: "Assess" };

export default async function AssessPage({ searchParams }: PageProps<"/assess">) {
  const given = await searchParams;
  const kept = lookQuestions().flatMap(({ key }) => {
    const value = given[key];
    return typeof value === "string" ? [{ name: key, value }] : [];
  });
  const person = await requestPerson();
  const mine = person === null ? [] : await withProgress(person.actor);
  const ofDevice = await withProgress(await requestGuest());
  const places = person === null ? [] : await placesOf(person.actor);
  const begin = await requestNotice("not-begun", "/assess");
  const done = await requestNotice("done", "/assess");
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  return (
    <Frame person={person}>
      <Done words={done?.words ?? null} />
      <Begin
        offers={{ quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") }}
        formKey={newId()}
        kept={kept}
        typed={begin === null ? null : { ...begin, isScopeWrong: begin.fields.includes("scope") }}
      />
      <KeptAssessments
        id="mine"
        title="Yours"
        kept={mine}
        move={places.length === 0 ? null : { door: "move", places }}
      />
      <KeptAssessments
        id="kept"
        title="On this device"
        kept={ofDevice}
        move={person === null ? null : { door: "claim", places: [account, ...places] }}
      />
    </Frame>
  );
}

/** An actor's own assessments, each with how far it is. */
async function withProgress(actor: Actor): Promise<readonly KeptAssessment[]> {
  const own = await listAssessments(actor);
  const listed = await Promise.all(own.map(({ id }) => readAssessmentPages(id)));
  return listed.map(({ assessment, pages }) => ({ assessment, ...progressOf(pages) }));
}
