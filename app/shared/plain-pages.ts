import { plainPage } from "../plain-page";

/** Programs that look a link up for a chat, a mail or an index, and keep no cookie. */
const previewers =
  /bot\b|bot\/|crawl|spider|slack|twitter|facebook|whatsapp|telegram|discord|linkedin|skype|teams|pinterest|preview|embedly|scanner|link.?check|safelinks|proofpoint|barracuda|mimecast/i;

/** Whether a request looks a link up rather than opens it. */
export function isPreview(request: Request): boolean {
  return request.method === "HEAD" || previewers.test(request.headers.get("user-agent") ?? "");
}

/** What a preview of any link shows: that there is a report, and nothing of it. */
export function previewCard(): Response {
  const title = "A report shared with Plimsoll";
  const description = "Open the link in a browser to read it.";
  const meta = `<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="website">
<meta name="twitter:card" content="summary">
`;
  return page(200, plainPage({ title, meta, body: `<p>${description}</p>` }));
}

/** The same for every link that opens nothing, whatever the reason. */
export function linkGonePage(): Response {
  return page(404, plainPage({ title: linkGone.title, body: linkGone.words.map((one) => `<p>${one}</p>`).join("\n") }));
}

/** In words without markup. */
export const linkGone = {
  title: "This link opens nothing",
  words: [
    "It may be mistyped or cut short, it may have expired, or whoever shared it ended or locked it. Plimsoll does not say which, so that nobody can find out by trying.",
    "If you opened it before, open the link that you were sent once more. Otherwise ask whoever sent it for a new one.",
  ],
} as const;

function page(status: number, html: string): Response {
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
