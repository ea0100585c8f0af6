import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import { isSameSecret } from "@/lib/platform/secrets";

/** Throws NotFound unless the request brings the secret of the host's clock: for everybody else the door does not exist. */
export function checkCronSecret(request: Request): void {
  const { cronSecret } = env();
  const given = request.headers.get("authorization") ?? "";
  if (cronSecret === null || !isSameSecret(given, `Bearer ${cronSecret}`)) throw new NotFound("page");
}
