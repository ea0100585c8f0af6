import { after } from "next/server";
import { accounts } from "@/lib/core/access/actor";
import { recordRefusal } from "@/lib/data/refusals";
import type { Network } from "@/lib/platform/client-network";
import { errorKind } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** Writes down what was refused once the answer has gone out: how long that takes must not say what there is. */
export function recordLater(error: unknown, network: Network | null): void {
  const kind = errorKind(error);
  if (kind !== "not-found" && kind !== "too-many") return;
  after(async () => {
    try {
      await recordRefusal(accounts, error, network);
    } catch (failure) {
      log().error({ err: failure }, "a refusal could not be written down");
    }
  });
}
