import { respond } from "@/app/respond";
import { nobody } from "@/lib/core/access/actor";
import { checkDatabase } from "@/lib/data/check-database";

/** Whether the process can serve: its database answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async () => {
    await checkDatabase(nobody);
    return Response.json({ status: "ok" });
  },
});
