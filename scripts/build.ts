import { runScript, runTool } from "./gates/run-tool";

const content = await runScript("scripts/check-content.ts");
if (content.code !== 0) process.exit(content.code);
const { code } = await runTool("next", ["build"]);
process.exit(code);
