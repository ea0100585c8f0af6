import { z } from "zod";

/** What a share link shows of a report: score and domains, or everything. */
export const sharedDetailSchema = z.enum(["summary", "full"]);
export type SharedDetail = z.infer<typeof sharedDetailSchema>;
