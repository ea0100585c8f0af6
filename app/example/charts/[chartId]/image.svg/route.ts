import { chartImageResponse } from "@/app/chart-image-response";
import { respond } from "@/app/respond";
import { readExampleReport } from "@/lib/data/reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ chartId: string }>({
  GET: async ({ params, actor }) => chartImageResponse(readExampleReport(await actor()), params.chartId),
});
