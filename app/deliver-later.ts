import { after } from "next/server";
import { system } from "@/lib/core/access/actor";
import { deliverMails } from "@/lib/data/mails";
import { log } from "@/lib/platform/log";

/** Sends what waits in the outbox once the answer has gone out: how long it takes must not say whether there was a mail. */
export function deliverLater(): void {
  after(async () => {
    try {
      await deliverMails(system);
    } catch (error) {
      log().error({ err: error }, "the outbox could not be read");
    }
  });
}
