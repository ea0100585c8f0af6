/**
 * Lays out the parts of a page, and the charts in them, that its styles leave until they come near: one each time the
 * browser has nothing else to do, so that the page soon is as long as it will be. Returns what ends it.
 */
export function layOutInTurn(frame: Element): () => void {
  const waiting = [...frame.querySelectorAll<HTMLElement>(".reading-part, .reading-part .chart")];
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 50));
  let isEnded = false;
  const next = () => {
    const part = waiting.shift();
    if (part === undefined || isEnded) return;
    part.style.contentVisibility = "visible";
    whenIdle(next);
  };
  whenIdle(next);
  return () => {
    isEnded = true;
  };
}
