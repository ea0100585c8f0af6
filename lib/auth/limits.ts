import { mailboxOf } from "@/lib/core/access/email";
import { type Delay, ofNetwork, type Turns, takeDelayedTurns } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { env } from "@/lib/platform/env";
import type { Caller } from "./caller";
import { readKnownBrowser } from "./known-browser";

/** Guesses at one account, from one network or one browser that is known there. */
const failures: Delay = { name: "sign-in account", free: 10, firstSeconds: 30, longestSeconds: 900 };
/** Guesses at one account from everywhere; a minute at most, as whoever owns it would wait too on a new browser. */
const failuresAnywhere: Delay = { name: "sign-in anywhere", free: 100, firstSeconds: 1, longestSeconds: 60 };
/** Guesses from one network, at whichever accounts. */
const failuresOfNetwork: Delay = { name: "sign-in network", free: 50, firstSeconds: 15, longestSeconds: 300 };
/** Mails to one address that one network makes us send, and that all of them do. */
const mailsToAddress: Delay = { name: "mail address", free: 5, firstSeconds: 60, longestSeconds: 3600 };
const mailsAnywhere: Delay = { name: "mail address", free: 20, firstSeconds: 30, longestSeconds: 600 };
/** A whole office signs up within an hour. */
const mailsFromNetwork: Delay = { name: "mail network", free: 100, firstSeconds: 10, longestSeconds: 600 };

/** Challenges for passkeys, each of which is a row that nobody need use. */
const challenges: Delay = { name: "passkey challenge", free: 100, firstSeconds: 5, longestSeconds: 60 };

/**
 * Counts a try to prove who one is, to be given back where it succeeds: failures alone are limited. They are counted by
 * account and network together, and make wait ever longer, so that nobody locks out anybody elsewhere; a browser that
 * signed in to this account before waits for its own failures alone. A network that we cannot tell is not limited.
 *
 * @param account null: it is not known yet whose try it is
 * @param session of a person who is signed in already
 */
export async function limitFailures(
  account: string | null,
  { network, cookies }: Pick<Caller, "network" | "cookies">,
  session: string | null = null,
): Promise<Turns> {
  if (account === null) return takeDelayedTurns(ofNetwork(failuresOfNetwork, network));
  const tried = { email: account };
  const known = session ?? readKnownBrowser(cookies, account, env());
  if (known !== null) return takeDelayedTurns([{ delay: failures, who: `${account} ${known}`, tried }]);
  return takeDelayedTurns([
    ...ofNetwork(failuresOfNetwork, network),
    { delay: failures, who: `${account} ${network?.narrow}`, tried },
    { delay: failuresAnywhere, who: account, tried },
  ]);
}

/** Counts a mail that somebody makes us send; whether the address is known to us makes no difference. */
export async function limitMails(address: string, network: Network | null): Promise<void> {
  const tried = { email: address };
  const mailbox = mailboxOf(address);
  await takeDelayedTurns([
    ...ofNetwork(mailsFromNetwork, network),
    { delay: mailsToAddress, who: `${mailbox} ${network?.narrow}`, tried },
    { delay: mailsAnywhere, who: mailbox, tried },
  ]);
}

/** Counts a challenge that somebody without an account makes us keep. */
export async function limitChallenges(network: Network | null): Promise<void> {
  await takeDelayedTurns(ofNetwork(challenges, network));
}
