/** What a plain page says; markup of our own alone, since nothing of it is escaped. */
type Plain = Readonly<{ title: string; body: string; meta?: string }>;

/** A page that a route handler answers with: without script, which would need a nonce. */
export function plainPage({ title, body, meta = "" }: Plain): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${meta}<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/problem.css">
<title>${title} · Plimsoll</title>
<header>
<a class="site-name" href="/"><img src="/icon.svg" width="24" height="24" alt="">Plimsoll</a>
</header>
<main>
<h1>${title}</h1>
${body}
</main>
</html>
`;
}
