import { mailboxOf } from "@/lib/core/access/email";
import { giveTurnBack, type Limit, takeTurn } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";

const quarter = 15 * 60;
const hour = 60 * 60;

const failuresOfAccount: Limit = { name: "sign-in account", most: 10, seconds: quarter };
const failuresOfNetwork: Limit = { name: "sign-in network", most: 50, seconds: quarter };
const mailsToAddress: Limit = { name: "mail address", most: 5, seconds: hour };
const mailsFromNetwork: Limit = { name: "mail network", most: 20, seconds: hour };

/**
 * Counts a try to prove who one is, and takes it back where that succeeds: failures alone are limited. A network that
 * we cannot tell is not limited, since all who share that name would lock each other out.
 *
 * @param account null: it is not known yet whose try it is
 */
export async function limitFailures(
  account: string | null,
  network: Network | null,
): Promise<Readonly<{ forget(): Promise<void> }>> {
  if (network !== null) await takeTurn(failuresOfNetwork, network.narrow, {});
  if (account !== null) await takeTurn(failuresOfAccount, account, { email: account });
  return {
    forget: async () => {
      if (network !== null) await giveTurnBack(failuresOfNetwork, network.narrow);
      if (account !== null) await giveTurnBack(failuresOfAccount, account);
    },
  };
}

/** Counts a mail that somebody makes us send; whether the address is known to us makes no difference. */
export async function limitMails(address: string, network: Network | null): Promise<void> {
  if (network !== null) await takeTurn(mailsFromNetwork, network.narrow, {});
  await takeTurn(mailsToAddress, mailboxOf(address), { email: address });
}
