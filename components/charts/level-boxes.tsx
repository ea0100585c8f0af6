import { levelsScene } from "@/lib/charts/levels-scene";
import { paintSvg } from "@/lib/charts/paint-svg";

type Props = Readonly<{ id: string; level: number | null; target: number }>;

/** Where one control stands and where its line is, small enough for a row of a table. */
export function LevelBoxes({ id, level, target }: Props) {
  const label = level === null ? `not known, target ${target}` : `level ${level}, target ${target}`;
  const svg = paintSvg(levelsScene(level, target), "web", { id, label });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making, every text in it escaped
  return <span className="chart-levels" dangerouslySetInnerHTML={{ __html: svg }} />;
}
