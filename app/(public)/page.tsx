import type { Metadata } from "next";
import { Look } from "@/components/look/look";
import { lookAddress } from "@/components/look/look-address";
import { LookExample } from "@/components/look/look-example";
import { LookFacts } from "@/components/look/look-facts";
import { reportCharts } from "@/lib/charts/report-charts";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { lookQuestions } from "@/lib/content/look";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { look } from "@/lib/core/benchmark/look";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { readExampleReport } from "@/lib/data/reports";
import "@/components/charts/charts.css";
import "@/components/look/look.css";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function StartPage({ searchParams }: PageProps<"/">) {
  const given = await searchParams;
  const questions = lookQuestions();
  const chosen = new Map(
    questions.flatMap(({ key }) => (typeof given[key] === "string" ? [[key, given[key]] as const] : [])),
  );
  const steps = look(questions, benchmarkOf(currentFiguresEdition), chosen);
  const kept = new Map(steps.flatMap(({ key, token }) => (token === null ? [] : [[key, token] as const])));
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  const { minutes } = offerOf(questionnaire, "quick");
  const gauge = reportCharts(readExampleReport({ kind: "nobody" })).find((chart) => chart.id === "gauge");
  return (
    <div className="look-page">
      <div>
        <h1>Is your cluster above the line?</h1>
        <p className="look-lead">
          Answer what hundreds of others were asked. See at once where your organisation stands on Kubernetes and
          cloud-native security, how sure that is, and what to fix first.
        </p>
        <p className="look-doors">
          <a className="button" href={lookAddress("/assess", kept)}>
            {kept.size === 0 ? "Start the assessment" : "Start and keep these answers"}
          </a>
          <a className="button button-quiet" href="/example">
            See an example report
          </a>
        </p>
        <p className="look-small">About {minutes} minutes for the quick one. No account. Saved as you go.</p>
      </div>
      <Look steps={steps} />
      <div>{gauge === undefined ? null : <LookExample gauge={gauge.spec} />}</div>
      <LookFacts questionnaire={questionnaire} />
    </div>
  );
}
