import { escapeMarkup } from "./escape-markup";
import { oneDecimal } from "./one-decimal";
import { type PaintLook, paints, type Tone } from "./paints";
import type { Mark, Scene, TextMark } from "./scene";
import { type Token, tokens } from "./tokens";

/** Where a picture stands: on a page (classes, colours from its tokens) or by itself (colours as hex). */
export type Look = "web" | "print";

/** `id` is unique on its page; `label` says the chart in a sentence, `description` in full, `data` as JSON. */
export type Naming = Readonly<{ id: string; label: string; description?: string; data?: string }>;

/** Paints a scene as SVG markup. Shapes of one paint in a row become one path; texts come last, grouped by look. */
export function paintSvg(scene: Scene, look: Look, { id, label, description, data }: Naming): string {
  const texts = scene.marks.filter((mark) => mark.kind === "text");
  const shapes = scene.marks.filter((mark) => mark.kind !== "text");
  const size = `viewBox="0 0 ${oneDecimal(scene.width)} ${oneDecimal(scene.height)}"`;
  const inside = patterns(shapes, look, id) + paintShapes(shapes, look, id) + paintTexts(texts, look);
  const name = escapeMarkup(label);
  if (look === "web") return `<svg class="c" ${size} role="img" aria-label="${name}">${inside}</svg>`;
  const inFull = description === undefined ? "" : `<desc>${escapeMarkup(description)}</desc>`;
  const shown = data === undefined ? "" : `<metadata>${escapeMarkup(data)}</metadata>`;
  const words = `<title>${name}</title>${inFull}${shown}`;
  const given = `xmlns="http://www.w3.org/2000/svg" width="${oneDecimal(scene.width)}" height="${oneDecimal(scene.height)}"`;
  return `<svg ${given} ${size} role="img" font-family="IBM Plex Sans, sans-serif">${words}${inside}</svg>`;
}

type Shape = Exclude<Mark, TextMark>;

function paintShapes(shapes: readonly Shape[], look: Look, id: string): string {
  let svg = "";
  for (let at = 0; at < shapes.length; ) {
    const first = shapes[at];
    if (first === undefined) break;
    let stroke = outline(first, null);
    at += 1;
    for (let next = shapes[at]; next?.paint === first.paint; next = shapes[at]) {
      const more = outline(next, stroke.pen);
      stroke = { d: stroke.d + more.d, pen: more.pen };
      at += 1;
    }
    svg += `<path ${shapeLook(paints[first.paint], look, id)} d="${stroke.d}"/>`;
  }
  return svg;
}

/** A place, in whole tenths as it is written. */
type Place = Readonly<{ x: number; y: number }>;

/** What is drawn, and where that leaves the pen; null where that is not known. */
type Stroke = Readonly<{ d: string; pen: Place | null }>;

const place = (x: number, y: number): Place => ({ x: oneDecimal(x), y: oneDecimal(y) });

function outline(shape: Shape, pen: Place | null): Stroke {
  switch (shape.kind) {
    case "path":
      return { d: shape.d, pen: null };
    case "rect": {
      const start = place(shape.x, shape.y);
      const width = oneDecimal(shape.width);
      return { d: `${move(pen, start)}h${width}v${oneDecimal(shape.height)}h${-width}z`, pen: start };
    }
    case "line": {
      const start = place(shape.x1, shape.y1);
      const end = place(shape.x2, shape.y2);
      return { d: `${move(pen, start)}${segment(start, end)}`, pen: end };
    }
    case "circle": {
      const start = place(shape.x - shape.r, shape.y);
      const r = oneDecimal(shape.r);
      return { d: `${move(pen, start)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`, pen: start };
    }
  }
}

/** From where the pen is, if that is known: shapes stand in even steps, and what repeats is small once compressed. */
function move(pen: Place | null, to: Place): string {
  return pen === null ? `M${to.x} ${to.y}` : `m${oneDecimal(to.x - pen.x)} ${oneDecimal(to.y - pen.y)}`;
}

function segment(start: Place, end: Place): string {
  const across = oneDecimal(end.x - start.x);
  const down = oneDecimal(end.y - start.y);
  if (down === 0) return `h${across}`;
  return across === 0 ? `v${down}` : `l${across} ${down}`;
}

function shapeLook(paint: PaintLook, look: Look, id: string): string {
  const isHatched = paint.fill === "hatch-you" || paint.fill === "hatch-others";
  const fill = isHatched ? `url(#${patternId(id, paint.fill)})` : hex(paint.fill);
  if (look === "web") return `class="${paint.name}"${isHatched ? ` fill="${fill}"` : ""}`;
  const stroke = paint.stroke === null ? "" : ` stroke="${hex(paint.stroke)}" stroke-width="${paint.width}"`;
  const opacity = paint.opacity === undefined ? "" : ` fill-opacity="${paint.opacity}"`;
  return `fill="${fill}"${opacity}${stroke}${paint.dash === null ? "" : ` stroke-dasharray="${paint.dash}"`}`;
}

/** Hatches used by these shapes. Ids are the page's, so each picture has its own. */
function patterns(shapes: readonly Shape[], look: Look, id: string): string {
  const used = new Set(shapes.map((shape) => paints[shape.paint].fill));
  const drawn = (["hatch-you", "hatch-others"] as const).filter((fill) => used.has(fill));
  return drawn
    .map((fill) => {
      const token = fill === "hatch-you" ? "you" : "soft";
      const paper = look === "web" ? 'class="s"' : `fill="${tokens.light.paper}"`;
      const stripe =
        look === "web" ? `class="${fill === "hatch-you" ? "m" : "n"}"` : `stroke="${hex(token)}" stroke-width="1.6"`;
      return `<pattern id="${patternId(id, fill)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path ${paper} d="M0 0h6v6H0z"/><path ${stripe} d="M3 0V6"/></pattern>`;
    })
    .join("");
}

function patternId(id: string, fill: "hatch-you" | "hatch-others"): string {
  return `${id}-${fill === "hatch-you" ? "u" : "v"}`;
}

function paintTexts(texts: readonly TextMark[], look: Look): string {
  const groups = new Map<string, string>();
  for (const mark of texts) {
    const key = textLook(mark, look);
    const one = `<text x="${oneDecimal(mark.x)}" y="${oneDecimal(mark.y)}">${escapeMarkup(mark.text)}</text>`;
    groups.set(key, (groups.get(key) ?? "") + one);
  }
  return [...groups].map(([key, inside]) => `<g ${key}>${inside}</g>`).join("");
}

function textLook(mark: TextMark, look: Look): string {
  const anchor = mark.anchor === "start" ? "" : ` text-anchor="${mark.anchor}"`;
  const size = `font-size="${mark.size}"${anchor}`;
  if (look === "web") return `class="${toneClass[mark.tone]}${mark.weight === 600 ? " b" : ""}" ${size}`;
  return `fill="${hex(mark.tone)}"${mark.weight === 600 ? ' font-weight="600"' : ""} ${size}`;
}

/** Classes of texts by tone. */
export const toneClass = {
  ink: "ti",
  text: "tt",
  soft: "ts",
  you: "ty",
  signal: "tk",
  paper: "tp",
} as const satisfies Record<Tone, string>;

function hex(token: Token | "none"): string {
  return token === "none" ? token : tokens.light[token];
}
