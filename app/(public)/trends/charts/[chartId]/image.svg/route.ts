import { download, respond } from "@/app/respond";
import { trendImage } from "@/lib/charts/verdict-chart";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { NotFound } from "@/lib/platform/errors";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ chartId: string }>({
  GET: async ({ params: { chartId } }) => {
    const benchmark = benchmarkOf(currentFiguresEdition);
    const plan = benchmark.trends.find(({ id }) => id === chartId);
    const svg = plan === undefined ? null : trendImage(trendVerdict(plan, benchmark));
    if (svg === null) throw new NotFound("trend");
    return download(svg, "image/svg+xml; charset=utf-8", `plimsoll-trend-${chartId}.svg`);
  },
});
