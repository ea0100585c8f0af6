import type { ShownLinks } from "@/components/round/made-links";
import type { OpenedRound } from "@/lib/core/team/opened-round";
import type { MadeLinks } from "@/lib/data/join-links";
import { day } from "@/lib/wording/dates";
import { askerWords, askingText, goOnText } from "@/lib/wording/round-words";

type Of = Readonly<{ round: OpenedRound; workspaceName: string; appUrl: string; isMailed: boolean }>;

/**
 * Links just made, with the texts that go with them. What went out by mail is only
 * counted: nobody but its reader needs to see it.
 */
export function shownLinks(made: MadeLinks, { round, workspaceName, appUrl, isMailed }: Of): ShownLinks {
  const said = {
    asker: askerWords({ leadName: round.leadName, workspaceName }),
    scope: round.scope,
    answerBy: round.answerBy === null ? null : day(round.answerBy),
  };
  const addressOf = (token: string) => `${appUrl}/join/${token}`;
  const isShown = ({ email }: Readonly<{ email: string | null }>) => !isMailed || email === null;
  return {
    mailed: [...made.people, ...made.begun].filter((one) => !isShown(one)).length,
    open: made.openToken === null ? null : addressOf(made.openToken),
    people: [
      ...made.people.filter(isShown).map(({ token, ...person }) => ({
        ...person,
        text: askingText({ ...said, name: person.name, link: addressOf(token) }),
      })),
      ...made.begun.filter(isShown).map((person) => ({
        ...person,
        text: goOnText({ ...said, name: person.name, link: `${appUrl}/assess/${made.assessmentId}` }),
      })),
    ],
  };
}
