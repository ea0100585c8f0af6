import { runScript, runTool } from "./gates/run-tool";

const content = await runScript("scripts/check-content.ts");
if (content.code !== 0) process.exit(content.code);
// Vercel runs its own server. What is built for ours shows no page to another one (app/layout.tsx).
const server = process.env.VERCEL ? {} : { PLIMSOLL_OUR_SERVER: "1" };
const { code } = await runTool("next", ["build"], { env: server });
process.exit(code);
