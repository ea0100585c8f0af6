import { type Logger, pino } from "pino";
import { causesOf } from "./causes-of";
import { env } from "./env";

let logger: Logger | undefined;

/** The log: one JSON line an event on standard output, without secrets, answers or query strings. */
export function log(): Logger {
  logger ??= pino({
    level: env().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["cookie", "authorization", "secret", "token", "password", "*.cookie", "*.authorization", "*.secret"],
      censor: "[removed]",
    },
    serializers: { err: describeError },
  });
  return logger;
}

/** An address as the log may keep it: without its query, and without the token in its path. */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path.replace(/plm_[a-z]_[^/]*/g, "[token]");
}

/** Name, message and stack of an error. The parameters of a failed query hold answers, so they stay out. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  const causes = causesOf(error).map(describeError);
  const cause = causes.length > 1 ? { causes } : Object.fromEntries(causes.map((one) => ["cause", one] as const));
  if (!(error instanceof Error)) return { message: messageOf(error), ...cause };
  const code = "code" in error ? { code: error.code } : {};
  const message = error.message.split("\nparams:", 1)[0];
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, message, ...code, stack: frames?.join("\n"), ...cause };
}

/** What is thrown and is no error may say something too: a WebSocket's driver throws its events. */
function messageOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "message" in thrown ? String(thrown.message) : String(thrown);
}
