import { publicFile, respond } from "@/app/respond";
import { env } from "@/lib/platform/env";

/** What belongs to one visitor, and what is no page. */
const closed = ["/assess/", "/report/", "/resume/", "/shared/", "/shared-links", "/api/"];

/** Where a search engine need not look, and where it finds what there is. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async (asked) => publicFile(asked, { content: robots(), type: "text/plain; charset=utf-8", name: null }),
});

function robots(): string {
  const rules = closed.map((path) => `Disallow: ${path}`).join("\n");
  return `User-agent: *\n${rules}\n\nSitemap: ${env().appUrl}/sitemap.xml\n`;
}
