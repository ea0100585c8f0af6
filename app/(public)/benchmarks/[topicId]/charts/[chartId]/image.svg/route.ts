import { findTopic } from "@/app/(public)/benchmarks/remembered-pages";
import { publicFile, respond } from "@/app/respond";
import { specImage } from "@/lib/charts/spec-image";
import { topicCharts } from "@/lib/charts/topic-charts";
import { NotFound } from "@/lib/platform/errors";

/** One chart of a topic as a file to keep. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ topicId: string; chartId: string }>({
  GET: async (asked) => {
    const contents = findTopic(asked.params.topicId);
    const chart = contents === null ? undefined : topicCharts(contents).find(({ id }) => id === asked.params.chartId);
    if (chart === undefined) throw new NotFound("chart");
    const name = `plimsoll-${chart.id}.svg`;
    return publicFile(asked, { content: specImage(chart), type: "image/svg+xml; charset=utf-8", name });
  },
});
