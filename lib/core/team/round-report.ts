import type { Report } from "../report/report";
import type { TeamSection } from "./team-section";

export type TeamReport = Report & Readonly<{ team: TeamSection }>;

/** A round's report; or that there is none, with nothing of the round in it. */
export type RoundReport =
  | Readonly<{ kind: "shown"; report: TeamReport }>
  | Readonly<{ kind: "withheld"; reason: "not-closed" | "too-few" | "too-few-known"; threshold: number }>;
