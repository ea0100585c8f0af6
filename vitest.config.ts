import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: at("./scripts/server-only.ts") },
      { find: /^@\//, replacement: at("./") },
    ],
  },
  test: {
    maxWorkers: 2, // two files at a time fit two cores: with three, what has a deadline misses it
    isolate: false, // loading the same modules for each file took two thirds of the time of unit tests, a tenth of the others
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture.test.ts"],
          testTimeout: 30_000, // a law tries a hundred cases, and the machine may have other things to do
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/integration/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
