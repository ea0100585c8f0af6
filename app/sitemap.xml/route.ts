import { publicFile, respond } from "@/app/respond";
import { figureIndex } from "@/lib/content/figure-index";
import { env } from "@/lib/platform/env";

/** Every page that a search engine may show, with the day on which its figures were released. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async (asked) => publicFile(asked, { content: sitemap(), type: "application/xml", name: null }),
});

function sitemap(): string {
  const { benchmark, known } = figureIndex();
  const paths = [
    "/",
    "/example",
    "/example/team",
    "/benchmarks",
    "/trends",
    "/method",
    "/sources",
    ...benchmark.topics.map(({ id }) => `/benchmarks/${id}`),
    ...known.map(({ figure }) => `/benchmarks/figures/${figure.id}`),
  ];
  const origin = env().appUrl;
  // Paths are made of ids of ours, an origin has nothing to escape.
  const places = paths.map((path) =>
    path.startsWith("/benchmarks")
      ? `<url><loc>${origin}${path}</loc><lastmod>${benchmark.released}</lastmod></url>`
      : `<url><loc>${origin}${path}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${places.join("\n")}
</urlset>
`;
}
