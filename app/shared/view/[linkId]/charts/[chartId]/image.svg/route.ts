import { chartImageResponse } from "@/app/chart-image-response";
import { respond } from "@/app/respond";
import { readSharedReport } from "@/lib/data/shared-reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ linkId: string; chartId: string }>({
  GET: async ({ params, visitor }) =>
    chartImageResponse(await readSharedReport(visitor(params.linkId)), params.chartId),
});
