import { day } from "@/lib/wording/dates";
import { ageWords } from "@/lib/wording/share-links";

/** As of when a shared report is, and how old that makes it once it matters. */
export function SharedNotice({ frozenAt, ageDays }: Readonly<{ frozenAt: string; ageDays: number }>) {
  const age = ageWords(ageDays);
  return (
    <p className={age === null ? "shared-notice" : "shared-notice shared-notice-old"}>
      This report is as of {day(frozenAt)} and does not change.{age === null ? null : <strong> {age}</strong>}
    </p>
  );
}
