import { FolderInUse } from "@/lib/db/lock-folder";
import { explain } from "./explain";

/** Nothing but a second process on the same folder ends with this code. */
const folderInUse = 3;

/** Runs a program to its end, which is this process's: what keeps it from its work is said, in a sentence where we know one. */
export function runAndExplain(main: () => Promise<void>): void {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`Plimsoll: ${explain(error)}\n`);
      process.exit(error instanceof FolderInUse ? folderInUse : 1);
    },
  );
}
