import { respond } from "@/app/respond";

/** Whether the process answers at all. */
export const GET = respond(async () => Response.json({ status: "ok" }));
