/** The text of a stylesheet by its address; null where the build has none there. */
export type ReadStylesheet = (address: string) => string | null;

/**
 * A page as Next wrote it, or all of it but what its scripts read, made to show before anything else of it is loaded:
 * its styles stand in it, and its scripts, and on the first page of a visit its typeface, are asked for once it is
 * painted. What is written otherwise stays as it is, and so does a page that stopped as it was made: until its scripts
 * write it, it has nothing to show.
 *
 * @param nonce by which the page's policy lets its own scripts and styles be
 * @returns the page in parts: a report is 280 KB, which nobody need copy
 */
export function paintFirst(page: Buffer, nonce: string, readStylesheet: ReadStylesheet): readonly Buffer[] {
  const headEnd = page.indexOf("</head>");
  const head = page.subarray(0, Math.max(headEnd, 0)).toString();
  // The one script at the end of the body, which Next names in the head so that it is loaded ahead.
  const first = firstScript.exec(head);
  const at = first === null ? -1 : page.lastIndexOf(`<script src="${first[1]}"`);
  if (first === null || at < 0 || head.includes(stopped)) return [page];
  const later = [...head.matchAll(script)].flatMap(([, address]) => address ?? []);
  const styled = head
    .replaceAll(stylesheet, (link, address: string) => inPage(link, readStylesheet(address), nonce))
    .replaceAll(fontAhead, "")
    .replaceAll(script, "")
    .replace(first[0], () => `<script nonce="${nonce}">${loader([...later, first[1] ?? ""])}</script>`);
  const after = page.indexOf(scriptEnd, at) + scriptEnd.length;
  return [Buffer.from(styled), page.subarray(headEnd, at), page.subarray(after)];
}

const stylesheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const fontAhead = /<link rel="preload"[^>]* as="font"[^>]*>/g;
const firstScript = /<link rel="preload" as="script"[^>]* href="([^"]+)"[^>]*>/;
const script = /<script src="([^"]+)" async=""[^>]*><\/script>/g;
const scriptEnd = "</script>";
const stopped = 'id="__next_error__"';

/** The link stays, disabled so that no browser follows it: React looks for it, and would load the styles once more. */
function inPage(link: string, styles: string | null, nonce: string): string {
  if (styles === null) return link;
  return `<style nonce="${nonce}">${styles}</style>${link.replace("<link", "<link disabled")}`;
}

/**
 * What loads the scripts when the browser has painted, or at once where nobody looks or no browser tells. The element's
 * class brings the typeface; it is held back only where no page came before that loaded it. On a page that is new and
 * begins at its top, as its address names no part, parts far down are laid out later: those that come near once it is
 * painted in its typeface, so that they are laid out once, or as soon as somebody goes there, and after a second at the
 * latest. React looks for scripts by their async attribute.
 */
const loader = (addresses: readonly string[]) => `(() => {
  const root = document.documentElement, { className } = root, { nonce } = document.currentScript;
  const near = () => { if (root.dataset.parts) root.dataset.parts = "near"; };
  const show = () => { root.className = className; requestAnimationFrame(() => setTimeout(near)); };
  let isBegun = false;
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    addEventListener("scroll", near, { once: true });
    setTimeout(near, 1000);
    document.fonts.load("1em plex").then(show, show);
    for (const src of ${JSON.stringify(addresses)})
      document.head.appendChild(Object.assign(document.createElement("script"), { async: true, nonce, src }));
  };
  if (document.hidden || !window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return begin();
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
    if (!location.hash) root.dataset.parts = "later";
    if (!document.referrer.startsWith(location.origin + "/")) root.className = "";
  }
  new PerformanceObserver((seen) => {
    if (seen.getEntriesByName("first-contentful-paint").length > 0) begin();
  }).observe({ type: "paint", buffered: true });
  addEventListener("load", () => setTimeout(begin, 1000));
})()`;
