import { compressBuild } from "./compress-build";
import { runScript, runTool } from "./gates/run-tool";
import { buildFolder } from "./start/built-files";

const content = await runScript("scripts/check-content.ts");
if (content.code !== 0) process.exit(content.code);
// Vercel runs its own server. What is built for ours shows no page to another one (app/layout.tsx).
const isForOurServer = !process.env.VERCEL;
const { code } = await runTool("next", ["build"], { env: isForOurServer ? { PLIMSOLL_OUR_SERVER: "1" } : {} });
if (code === 0 && isForOurServer) await compressBuild(buildFolder);
process.exit(code);
