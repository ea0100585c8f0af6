import { spawn } from "node:child_process";
import { join } from "node:path";

/** The command-line tools that the scripts start, as files: by Node and without a shell, so that they run on Windows too. */
const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  // TypeScript 7 checks in a quarter of the time, and has none of the interface by which dependency-cruiser reads with 6.
  tsc: "node_modules/typescript-native/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
} as const;

type Run = Readonly<{ code: number; output: string; seconds: number }>;
export type Variables = Readonly<Record<string, string | undefined>>;
type Settings = Readonly<{ env?: Variables; isQuiet?: boolean }>;

/** Runs a program to its end and never throws: whatever keeps it from running is an exit code other than 0. */
export function runProgram(command: string, args: readonly string[], settings: Settings = {}): Promise<Run> {
  const begun = performance.now();
  const isQuiet = settings.isQuiet ?? false;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...settings.env },
      stdio: ["ignore", isQuiet ? "pipe" : "inherit", isQuiet ? "pipe" : "inherit"],
    });
    const chunks: string[] = [];
    const end = (code: number) =>
      resolve({ code, output: chunks.join(""), seconds: (performance.now() - begun) / 1000 });
    child.stdout?.on("data", (chunk) => chunks.push(String(chunk)));
    child.stderr?.on("data", (chunk) => chunks.push(String(chunk)));
    child.on("error", (error) => {
      chunks.push(error.message);
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** Runs one of the project's own tools. */
export function runTool(tool: keyof typeof tools, args: readonly string[], settings: Settings = {}): Promise<Run> {
  return runProgram(process.execPath, [join(process.cwd(), tools[tool]), ...args], settings);
}

/** Runs another of the project's own scripts. */
export function runScript(path: string, settings: Settings = {}): Promise<Run> {
  return runProgram(process.execPath, [join(process.cwd(), "scripts/run.mjs"), path], settings);
}
