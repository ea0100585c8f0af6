import { existsSync } from "node:fs";
import { runTool } from "./gates/run-tool";

const checkContent = "scripts/check-content.ts";
if (existsSync(checkContent)) {
  const content = await runTool("tsx", ["--tsconfig", "tsconfig.scripts.json", checkContent]);
  if (content.code !== 0) process.exit(content.code);
}
const { code } = await runTool("next", ["build"]);
process.exit(code);
