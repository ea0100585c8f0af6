import { needChromium } from "./run/find-chromium";
import { runTool } from "./run/run-tool";

const env = { CHROMIUM_PATH: await needChromium() };
const { code } = await runTool("playwright", ["test", ...process.argv.slice(2)], { env });
process.exit(code);
