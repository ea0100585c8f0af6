import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { switchFigures } from "@/lib/data/assessments";

const inputSchema = z.object({ edition: z.string().regex(/^\d{4}\.\d{1,3}$/) });

/** Sets the report beside newer figures, because the reader said so. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, body, grant }) => {
    const granted = await grant("assessment.manage", assessmentId);
    const { edition } = parseInput(inputSchema, { edition: formOf({ body }).get("edition") });
    await switchFigures(granted, edition);
    return redirectTo(`/report/${assessmentId}`);
  },
});
