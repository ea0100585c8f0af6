import { chartImageResponse } from "@/app/chart-image-response";
import { respond } from "@/app/respond";
import { readExampleReport } from "@/lib/data/reports";

export const GET = respond<{ chartId: string }>(async ({ params }) =>
  chartImageResponse(readExampleReport({ kind: "nobody" }), params.chartId),
);
