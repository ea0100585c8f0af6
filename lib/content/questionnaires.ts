import { z } from "zod";
import { controlSchema } from "@/lib/core/questionnaire/control";
import { askedAfterSchema, industryQuestionSchema } from "@/lib/core/questionnaire/industry-question";
import {
  domainSchema,
  frameworkSchema,
  profileQuestionSchema,
  type Questionnaire,
  questionnaireSchema,
} from "@/lib/core/questionnaire/questionnaire";
import { parseContent } from "./parse-content";
import assurance from "./questionnaires/k8s-readiness-2026.1/assurance.json";
import conditions from "./questionnaires/k8s-readiness-2026.1/conditions.json";
import controlPlane from "./questionnaires/k8s-readiness-2026.1/control-plane.json";
import delivery from "./questionnaires/k8s-readiness-2026.1/delivery.json";
import detection from "./questionnaires/k8s-readiness-2026.1/detection.json";
import frameworks from "./questionnaires/k8s-readiness-2026.1/frameworks.json";
import governance from "./questionnaires/k8s-readiness-2026.1/governance.json";
import identity from "./questionnaires/k8s-readiness-2026.1/identity.json";
import industryQuestions from "./questionnaires/k8s-readiness-2026.1/industry-questions.json";
import lifecycle from "./questionnaires/k8s-readiness-2026.1/lifecycle.json";
import network from "./questionnaires/k8s-readiness-2026.1/network.json";
import policy from "./questionnaires/k8s-readiness-2026.1/policy.json";
import profileQuestions from "./questionnaires/k8s-readiness-2026.1/profile-questions.json";
import head from "./questionnaires/k8s-readiness-2026.1/questionnaire.json";
import supplyChain from "./questionnaires/k8s-readiness-2026.1/supply-chain.json";
import vulnerability from "./questionnaires/k8s-readiness-2026.1/vulnerability.json";
import workload from "./questionnaires/k8s-readiness-2026.1/workload.json";

/** The version that new assessments pin. */
export const currentQuestionnaireVersion = "2026.1";

const folder = "lib/content/questionnaires/k8s-readiness-2026.1";

/** One file a domain, in the order asked. */
const domains = [
  ["governance", governance],
  ["delivery", delivery],
  ["supply-chain", supplyChain],
  ["policy", policy],
  ["workload", workload],
  ["vulnerability", vulnerability],
  ["identity", identity],
  ["network", network],
  ["control-plane", controlPlane],
  ["lifecycle", lifecycle],
  ["detection", detection],
  ["assurance", assurance],
] as const;

const domainFileSchema = z.object({ domain: domainSchema, controls: z.array(controlSchema).min(1) });
const headSchema = questionnaireSchema.pick({ id: true, version: true, title: true, released: true });

/** The questionnaire 2026.1 word for word as it was released. */
export const releasedQuestionnaire = parseReleased();

// When a question is asked may be corrected after its release: no word and no answer changes its meaning by that.
const current: Questionnaire = withConditions(
  releasedQuestionnaire,
  parseContent(`${folder}/conditions.json`, z.record(z.string(), askedAfterSchema), conditions),
);

/** Every released questionnaire. */
export const questionnaires: readonly Questionnaire[] = [current];

/**
 * The questionnaire of a version; a released version never changes.
 *
 * @throws for a version that was never released: assessments pin versions that exist
 */
export function questionnaireOf(version: string): Questionnaire {
  if (version !== current.version) throw new Error(`no questionnaire version ${version}`);
  return current;
}

function withConditions(
  questionnaire: Questionnaire,
  after: Readonly<Record<string, z.infer<typeof askedAfterSchema>>>,
): Questionnaire {
  return {
    ...questionnaire,
    industryQuestions: questionnaire.industryQuestions.map((question) => ({
      ...question,
      askedAfter: after[question.id] ?? question.askedAfter,
    })),
  };
}

function parseReleased(): Questionnaire {
  const files = domains.map(([name, file]) => parseContent(`${folder}/${name}.json`, domainFileSchema, file));
  return {
    ...parseContent(`${folder}/questionnaire.json`, headSchema, head),
    frameworks: parseContent(`${folder}/frameworks.json`, z.array(frameworkSchema), frameworks),
    domains: files.map((file) => file.domain),
    controls: files.flatMap((file) => file.controls),
    industryQuestions: parseContent(
      `${folder}/industry-questions.json`,
      z.array(industryQuestionSchema),
      industryQuestions,
    ),
    profileQuestions: parseContent(
      `${folder}/profile-questions.json`,
      z.array(profileQuestionSchema),
      profileQuestions,
    ),
  };
}
