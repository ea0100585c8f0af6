import { withCauses } from "@/lib/platform/causes-of";
import { Busy, InsufficientStorage, Unavailable } from "@/lib/platform/errors";

/** A statement or lock that took too long, a deadlock, a clash of two transactions: the same again may succeed. */
const busy = new Set(["57014", "55P03", "40P01", "40001"]);
const full = new Set(["53100", "ENOSPC"]);
/** The server is starting, stopping or out of connections, or the network to it is gone. */
const away =
  /^(08...|57P0.|53300|53200|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
/** What the drivers say, without a code, of a connection that they lost or did not get in time. */
const lost =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|query read timeout/i;

/** An error of a driver as one that the application knows; any other comes back as it is. */
export function translateError(error: unknown): unknown {
  for (const one of withCauses(error)) {
    const code = codeOf(one);
    if (busy.has(code)) return new Busy(1);
    if (full.has(code)) return new InsufficientStorage("the database's disk is full");
    if (away.test(code) || lost.test(messageOf(one)))
      return new Unavailable("the database does not answer", { cause: error });
  }
  return error;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
