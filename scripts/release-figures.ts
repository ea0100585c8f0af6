import { existsSync, writeFileSync } from "node:fs";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { figuresFolder, figuresOnDisk } from "@/lib/content/read-editions";
import { releasedOf } from "@/lib/content/released-edition";

const edition = process.argv[3] ?? "";
const file = `${figuresFolder}/${edition}/released.json`;
if (existsSync(file)) {
  console.error(`${file}: figures ${edition} are released already: correct them in a new edition`);
  process.exit(1);
}
const released = releasedOf(benchmarkOf(edition), figuresOnDisk);
writeFileSync(file, `${JSON.stringify(released, null, 2)}\n`);
console.log(`${file}: ${Object.keys(released.files).length} files will not change any more`);
