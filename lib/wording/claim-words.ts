/** A yes/no question inside a sentence: what "yes" and "no" say of the subject, and the verb that says the same of who answered. */
export type YesNoWords = Readonly<{ subject: string; yes: string; no: string; verb: "did" | "do" }>;

const yesNo: Readonly<Record<string, YesNoWords>> = {
  "industry.delay": {
    subject: "organisations",
    yes: "delayed or slowed a deployment",
    no: "neither delayed nor slowed a deployment",
    verb: "did",
  },
  "industry.incident": {
    subject: "organisations",
    yes: "had a security incident or issue",
    no: "had no security incident or issue",
    verb: "did",
  },
  "industry.loss": {
    subject: "organisations",
    yes: "lost revenue or customers to an incident",
    no: "lost neither revenue nor customers to an incident",
    verb: "did",
  },
  "industry.image-scanning": {
    subject: "container users",
    yes: "scanned images",
    no: "did not scan images",
    verb: "do",
  },
  "industry.runtime-detection": {
    subject: "container users",
    yes: "scanned containers at runtime",
    no: "did not scan containers at runtime",
    verb: "do",
  },
  "industry.image-signing": {
    subject: "container users",
    yes: "signed images",
    no: "did not sign images",
    verb: "do",
  },
  "industry.network-policies": {
    subject: "Kubernetes users",
    yes: "used network policies",
    no: "did not use network policies",
    verb: "do",
  },
};

/** What others did who chose an option; "…" stands where the option's words go. */
const chose: Readonly<Record<string, string>> = {
  "industry.incident-types": "reported …",
  "industry.concern": "named … as their biggest concern about strategy",
  "industry.worry": "named … as the risk that worries them most",
  "industry.owner": "named … as most responsible for Kubernetes security",
  "industry.devsecops": "described the state of their DevSecOps as …",
  "industry.supply-chain": "named … as a supply chain concern",
  "industry.challenges": "named … as a challenge with containers",
  "industry.open-source-policy": "said of an open source policy: …",
  "industry.policy-in-git": "said of policies kept as code: …",
  "industry.tools": "named … as a tool they use",
  "industry.sbom": "said of using SBOMs: …",
  "industry.containers": "said of their use of containers: …",
  "industry.ai-code": "said of checks on AI-generated code: …",
};

/** The words of a yes/no question; null where there are none of its own. */
export function yesNoWords(questionId: string): YesNoWords | null {
  return yesNo[questionId] ?? null;
}

/** What others did who chose this option: "named “DevOps” as most responsible for Kubernetes security". */
export function choseOption(questionId: string, label: string): string {
  return (chose[questionId] ?? "answered …").replace("…", () => `“${label}”`);
}
