import { levelsScene } from "@/lib/charts/levels-scene";
import { paintSvg } from "@/lib/charts/paint-svg";
import { notesOn } from "@/lib/core/report/gather-notes";
import type { Report, ReportControl, ReportDomain, ReportNotes } from "@/lib/core/report/report";
import { meanText, ownLevel, stateLabel } from "@/lib/wording/labels";
import { sentence } from "@/lib/wording/numbers";
import { practiceSentence } from "@/lib/wording/practices";
import { sourceName } from "@/lib/wording/sources";

/** A control's level beside its target, as words and as the four boxes. */
export type LevelPicture = Readonly<{ words: string; svg: string }>;

export type ControlRow = Readonly<{
  id: string;
  title: string;
  level: LevelPicture;
  text: string;
  /** How many others do what the control asks: set apart, as it is nobody's answer here. */
  others: readonly string[];
  weight: string;
}>;

export type ControlGroup = Readonly<{
  title: string;
  score: string;
  known: string;
  rows: readonly ControlRow[];
  /** Each text by its lines. */
  notes: readonly Readonly<{ title: string; texts: readonly (readonly string[])[] }>[];
}>;

/** Every control of the report's basis, in groups of a domain, with these notes below. */
export function controlGroups(report: Report, notes: readonly ReportNotes[]): readonly ControlGroup[] {
  return report.domains
    .map((domain) => {
      const controls = report.controls.filter((control) => control.domainId === domain.id);
      return {
        title: domain.title,
        score: domainScore(domain),
        known: `${domain.knownCount} of ${domain.controlCount} known`,
        rows: controls.map(controlRow),
        notes: controls
          .map(({ id, title }) => ({ title, texts: notesOn(notes, id).map((text) => text.split("\n")) }))
          .filter(({ texts }) => texts.length > 0),
      };
    })
    .filter((group) => group.rows.length > 0);
}

/** The level of a control in words and boxes: "1 → 3", "not sure → 3". */
export function levelPicture(control: ReportControl): LevelPicture {
  const now = ownLevel(control);
  const scene = levelsScene(control.level, control.target);
  return {
    words: control.state === "not-applicable" ? now : `${now} → ${control.target}`,
    svg: control.state === "not-applicable" ? "" : paintSvg(scene, "print", { id: control.id, label: now }),
  };
}

function controlRow(control: ReportControl): ControlRow {
  return {
    id: control.id,
    title: control.title,
    level: levelPicture(control),
    text: control.level === null ? sentence(stateLabel(control.state)) : (control.levelText ?? meanText),
    others: control.practices.map((practice) => `${practiceSentence(practice)} ${sourceName(practice)}.`),
    weight: String(control.weight),
  };
}

function domainScore({ result }: ReportDomain): string {
  if (result === null) return "no score";
  const upTo = result.highPoints > result.points ? ` (up to ${result.highPoints})` : "";
  return `${result.points}${upTo}, target ${result.targetPoints}`;
}
