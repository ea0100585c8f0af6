import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

export type Server = Readonly<{ origin: string; pid: number; readyMs: number; stop: () => Promise<void> }>;

type Command = Readonly<{
  name: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  port: number;
  ready: string;
}>;

const secondsToStart = 60;

async function isUp(address: string): Promise<boolean> {
  const status = await fetch(address, { redirect: "manual" }).then(
    (response) => response.status,
    () => 0,
  );
  return status === 200;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([ended, setTimeout(15_000, undefined, { ref: false })]);
  child.kill("SIGKILL");
}

/** Starts a Node program that serves and waits for its first 200. */
export async function serve({ name, args, env, port, ready }: Command): Promise<Server> {
  const begun = performance.now();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  while (!(await isUp(`${origin}${ready}`))) {
    if (child.exitCode !== null || performance.now() - begun > secondsToStart * 1000) {
      await stop(child);
      throw new Error(`${name} did not start:\n${said.join("").slice(-2000)}`);
    }
    await setTimeout(10);
  }
  return { origin, pid: child.pid ?? 0, readyMs: performance.now() - begun, stop: () => stop(child) };
}
