import { footerMarkup, headerMarkup, promise, publicPages, siteLinks } from "@/components/layout/frame-markup";

/** What a plain page says; markup of our own alone, since nothing of it is escaped. */
type Plain = Readonly<{ title: string; body: string; meta?: string }>;

/**
 * A page that a route handler answers with, in the layout of all pages (components/layout/frame.tsx) and by their
 * stylesheets: without script, which would need a nonce.
 */
export function plainPage({ title, body, meta = "" }: Plain): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${meta}<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/problem.css">
<title>${title} · Plimsoll</title>
<body>
<a class="skip-link" href="#content">Skip to content</a>
<header class="site-header">${headerMarkup(siteLinks)}</header>
<main class="site-main" id="content" tabindex="-1">
<div class="failing">
<h1>${title}</h1>
${body}
</div>
</main>
<footer class="site-footer">${footerMarkup(publicPages, promise)}</footer>
</body>
</html>
`;
}
