import { z } from "zod";
import type { ProfileQuestion } from "@/lib/core/questionnaire/questionnaire";
import segmentMaps from "./figures/2026.1/segment-maps.json";
import { parseContent } from "./parse-content";

const bandsSchema = z.record(z.string(), z.string().min(1));

/** Under which segment a survey counts an organisation with this answer to a profile question; not listed: none. */
const segmentMapSchema = z.object({
  publisher: z.string().min(1),
  edition: z.int(),
  size: bandsSchema,
  region: bandsSchema,
  industry: bandsSchema,
});
type SegmentMap = z.infer<typeof segmentMapSchema>;

const file = "lib/content/figures/2026.1/segment-maps.json";

/** The surveys that publish by segment, in order of edition. */
export function segmentMapsOf(): readonly SegmentMap[] {
  return parseContent(file, z.array(segmentMapSchema), segmentMaps);
}

/** Answers that the maps name and the profile does not ask: one line each, with file and field. */
export function segmentMapFaults(
  maps: readonly SegmentMap[],
  profileQuestions: readonly ProfileQuestion[],
): readonly string[] {
  return maps.flatMap((map) =>
    (["size", "region", "industry"] as const).flatMap((field) => {
      const question = profileQuestions.find((one) => one.id === `profile.${field}`);
      const unknown = Object.keys(map[field]).filter((id) => !question?.options.some((option) => option.id === id));
      return unknown.map((id) => `${file}: ${map.publisher} ${map.edition}: ${field}: no option ${id}`);
    }),
  );
}
