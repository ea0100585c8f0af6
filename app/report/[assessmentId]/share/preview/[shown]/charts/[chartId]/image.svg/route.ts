import { chartImageResponse } from "@/app/chart-image-response";
import { respond } from "@/app/respond";
import { readAsShared } from "@/lib/data/share-links";
import { shownOf } from "../../../../../shown";

type Params = { assessmentId: string; shown: string; chartId: string };

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<Params>({
  GET: async ({ params, grant }) => {
    const report = await readAsShared(await grant("assessment.share", params.assessmentId), shownOf(params.shown));
    return chartImageResponse(report, params.chartId);
  },
});
