import { type Drawable, parseDrawable } from "@/lib/charts/drawable";

/**
 * What a figure's picture shows, from the metadata of the picture's own file. Null where there is no such file, or
 * where it shows something else by now: an answer was changed elsewhere since the page was made. Null too where another
 * release made it than this script. Rejects where the network fails.
 */
export async function readDrawable(figure: Element, signal: AbortSignal): Promise<Drawable | null> {
  const link = figure.querySelector<HTMLAnchorElement>("a[download]");
  const picture = figure.querySelector("svg.c");
  if (link === null || picture === null) return null;
  // A file kept from before would be taken for what is shown now.
  const answer = await fetch(link.href, { signal, cache: "no-cache" });
  if (!answer.ok) return null;
  const file = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  const data = file.querySelector("metadata")?.textContent ?? null;
  return data === null || drawn(file) !== drawn(picture) ? null : parseDrawable(data);
}

/** All shapes and words of a picture. The file has them as the page's wide placing does, in other colours. */
function drawn(picture: ParentNode): string {
  const shapes = [...picture.querySelectorAll("path")].map((path) => path.getAttribute("d"));
  const words = [...picture.querySelectorAll("text")].map((text) => text.textContent);
  return JSON.stringify([shapes, words]);
}
