import { plainPage } from "../plain-page";

/** The same for every resume link that opens nothing, whatever the reason, and for one that never was. */
export function resumeLinkGonePage(): Response {
  const body = `<p>It may have been renewed or ended, be older than 90 days, or be mistyped or cut short; or its assessment was deleted. Plimsoll does not say which, so that nobody can find out by trying.</p>
<p>On the device that it came from, open the assessment, choose “Leave and come back” and make a new link. If this device opened it before, look for it among the <a href="/assess">assessments of this device</a>.</p>
<p class="button-row"><a class="button" href="/assess">Begin a new assessment</a></p>`;
  const page = plainPage({ title: "This link opens nothing", body });
  return new Response(page, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}
