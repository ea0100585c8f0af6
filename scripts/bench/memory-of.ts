import { readdirSync, readFileSync } from "node:fs";

/** Resident memory of a process and all below it, in megabytes; null where the system has no /proc. */
export function memoryOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const stat = (id: string) => {
    try {
      return readFileSync(`/proc/${id}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
    } catch {
      return []; // it ended between listing and reading
    }
  };
  const processes = readdirSync("/proc")
    .filter((id) => /^\d+$/.test(id))
    .map((id) => ({ id: Number(id), fields: stat(id) }));
  const below = (id: number): readonly number[] => [
    id,
    ...processes.filter(({ fields }) => Number(fields[1]) === id).flatMap((child) => below(child.id)),
  ];
  const pages = below(pid).map((id) => Number(processes.find((one) => one.id === id)?.fields[21] ?? 0));
  return (pages.reduce((sum, count) => sum + count, 0) * 4096) / 1e6;
}
