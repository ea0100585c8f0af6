import { respond } from "@/app/respond";
import { nobody } from "@/lib/core/access/actor";
import { checkDatabase } from "@/lib/data/check-database";

/** Whether the process can serve: its database answers. */
export const GET = respond(async () => {
  await checkDatabase(nobody);
  return Response.json({ status: "ok" });
});
