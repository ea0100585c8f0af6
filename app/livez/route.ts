import { respond } from "@/app/respond";

/** Whether the process answers at all. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async () => Response.json({ status: "ok" }),
});
