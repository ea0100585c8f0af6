import { checkContent } from "@/lib/content/check-content";

const { summary, faults } = checkContent();
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(summary);
