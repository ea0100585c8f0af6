import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/gates/find-chromium";
import { e2ePort, outputPath } from "./tests/fixtures/e2e-output";

const port = e2ePort();
const dataDir = join(tmpdir(), `plimsoll-e2e-${port}`);
const chromium = findChromium();

// Workers read this file as well; only the process that starts the server begins with an empty folder.
if (process.env.TEST_WORKER_INDEX === undefined) rmSync(dataDir, { recursive: true, force: true });

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000, // ends what hangs, and not what is slow
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      // A browser that draws no window would else round letters to whole pixels, as one with a window does not.
      args: ["--font-render-hinting=none"],
      ...(chromium !== null && { executablePath: chromium }),
    },
  },
  webServer: {
    // Without a mail server it prints the links that tests open.
    command: `node scripts/run.mjs scripts/start.ts > "${outputPath(port)}"`,
    url: `http://localhost:${port}/readyz`,
    env: {
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      TRUSTED_PROXY_HOPS: "1",
      ASSESSMENTS_PER_HOUR: "100000", // all browsers come from one network
    },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
