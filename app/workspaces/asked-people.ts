import { refusedNotice } from "@/app/refuse-form";
import type { AskedPerson, PeopleList, WrongEntry } from "@/lib/core/team/people";
import type { MadeLinks } from "@/lib/data/join-links";
import { askedWords, wrongEntriesText, wrongEntriesWords } from "@/lib/wording/people-list";
import type { Notices } from "../notice";
import type { Asked } from "../respond";

/** What came of a list of people that a form named: who was asked, and the entries that come back in the box. */
export async function askedNotices(
  sender: Pick<Asked<unknown>, "actor">,
  { wrong, repeated }: PeopleList,
  { people, known, beyond }: Pick<MadeLinks, "people" | "known" | "beyond">,
): Promise<Partial<Notices>> {
  const left = [...wrong, ...beyond.map(beyondToday)];
  return {
    done: { words: askedWords({ asked: people.length, known: known.length, repeated }) },
    ...(left.length > 0 && (await leftOutNotice(sender, "people", left))),
  };
}

/** What is said of a list without anybody who could be asked. */
export async function nobodyAsked(
  sender: Pick<Asked<unknown>, "actor">,
  { wrong }: PeopleList,
): Promise<Partial<Notices>> {
  if (wrong.length > 0) return leftOutNotice(sender, "people", wrong);
  return refusedNotice(sender, { values: {}, wrong: { people: "Enter at least one person." } });
}

/** The entries of a list that come back in its box, with what is wrong with each. */
export async function leftOutNotice(
  sender: Pick<Asked<unknown>, "actor">,
  field: "people" | "emails",
  wrong: readonly WrongEntry[],
  values: Readonly<Record<string, string>> = {},
): Promise<Partial<Notices>> {
  return refusedNotice(sender, {
    values: { ...values, [field]: wrongEntriesText(wrong) },
    wrong: { [field]: wrongEntriesWords(wrong) },
  });
}

/** Somebody whom the limit of a day left out. */
export function beyondToday({ name, email }: AskedPerson): WrongEntry {
  return { line: 0, text: [name, email].filter(Boolean).join(", "), reason: "daily-limit" };
}
