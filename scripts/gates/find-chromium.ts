import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runProgram, runTool } from "./run-tool";

/** Where systems keep a Chromium or Chrome of their own. */
const installed = [
  "/usr/bin/chromium-headless-shell", // draws no window round a page, so that tests take two thirds of the time
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium to test with: the one named by CHROMIUM_PATH, Playwright's own, or the system's. Null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return [chromium.executablePath(), ...installed].find((path) => existsSync(path)) ?? null;
}

/** As findChromium, installing one where there is none: Playwright's build, or Debian's package where that cannot be fetched. */
export async function needChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  await runTool("playwright", ["install", "chromium"]);
  if (findChromium() === null && process.getuid?.() === 0) {
    await runProgram("apt-get", ["update"]);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (findChromium() === null) await runProgram("apt-get", ["install", "-y", "--no-install-recommends", name]);
    }
  }
  const now = findChromium();
  if (now === null)
    throw new Error("No Chromium found, and none could be installed. Name one in CHROMIUM_PATH, then try again.");
  return now;
}
