import { rect, targetLine } from "./marks";
import type { Mark, Scene } from "./scene";

const box = { width: 15, height: 12, step: 18 };

/** Four boxes for levels 1 to 4 of one control: filled as far as it is, the line where its target is; hatched when not known. */
export function levelsScene(level: number | null, target: number): Scene {
  const boxes = [0, 1, 2, 3].flatMap((at): readonly Mark[] => {
    const x = 1 + at * box.step;
    const paint = at < target ? "open" : "beyond";
    const outline = rect(level === null ? "unknown" : paint, x, 4, box.width, box.height);
    const filled = level === null ? 0 : Math.min(1, Math.max(0, level - at));
    return filled === 0 ? [outline] : [outline, rect("you", x, 4, box.width * filled, box.height)];
  });
  const x = 1 + target * box.step - (box.step - box.width) / 2;
  const end = 1 + 3 * box.step + box.width + 3;
  return { width: end, height: 20, marks: [...boxes, ...targetLine(x, 1, x, 19)] };
}
