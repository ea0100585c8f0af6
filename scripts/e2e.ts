import { needChromium } from "./gates/find-chromium";
import { runTool } from "./gates/run-tool";

const env = { CHROMIUM_PATH: await needChromium() };
const { code } = await runTool("playwright", ["test", ...process.argv.slice(3)], { env });
process.exit(code);
