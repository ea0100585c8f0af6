/**
 * Asks again for a script of the page that did not come, later each time, and at once when the network is back. Nobody
 * else hears of it: Next would put an error in place of a page that can be read and answered. Until the script is there,
 * the page does what it does without. The scripts that a page begins with bear `async`; one that is fetched when
 * something is touched does not, and whoever fetched it hears.
 *
 * @param nonce by which the page's policy lets its own scripts be
 */
export function LostScripts({ nonce }: Readonly<{ nonce: string }>) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {askAgain}
    </script>
  );
}

const askAgain = `(() => {
  const waits = new Map();
  addEventListener("error", (failed) => {
    const lost = failed.target;
    if (lost.localName !== "script" || !lost.hasAttribute("async")) return;
    failed.stopImmediatePropagation();
    const src = lost.getAttribute("src"), wait = waits.get(src) ?? 1000;
    waits.set(src, Math.min(2 * wait, 30000));
    const ask = () => {
      removeEventListener("online", ask);
      clearTimeout(timer);
      lost.replaceWith(Object.assign(document.createElement("script"), { async: true, nonce: lost.nonce, src }));
    };
    const timer = setTimeout(ask, wait);
    addEventListener("online", ask);
  }, true);
})()`;
