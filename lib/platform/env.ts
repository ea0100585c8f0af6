import { join, resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).pipe(
  z
    .string()
    .refine((value) => new URL(value).pathname === "/" && new URL(value).search === "")
    .transform((value) => new URL(value).origin),
);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** At least 32 bytes that no document shows and that are not one pattern over and over. */
const secret = z
  .string()
  .refine((value) => Buffer.byteLength(value) >= 32)
  .refine((value) => new Set(value).size >= 10)
  .refine((value) => !/example|change.?me|placeholder|secret.?key|your[-_ ]?(?:own|secret|key)/i.test(value));

/** A mail address, or a name with one in pointed brackets. */
const sender = z.string().refine((value) => {
  const [, name, address] = /^(?:([^<>"\r\n]*)<)?([^<>\s]+)>?$/.exec(value.trim()) ?? [];
  return z.email().safeParse(address).success && (name !== undefined) === value.trim().endsWith(">");
});

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

/** Every variable that Plimsoll reads. The description is what the start says of a value that does not fit. */
const variables = z.object({
  PORT: optional(port.default(3000)).describe("a port from 1 to 65535"),
  HOST: optional(z.string().trim().min(1).default("localhost")).describe(
    'an address to listen on, such as "0.0.0.0"; "localhost" is this machine alone',
  ),
  APP_URL: optional(origin.optional()).describe(
    'the address visitors use, such as "https://plimsoll.example", no path',
  ),
  ALLOWED_ORIGINS: optional(
    z
      .string()
      .default("")
      .transform((value) => value.split(",").map((one) => one.trim()))
      .transform((values) => values.filter((one) => one !== ""))
      .pipe(z.array(origin)),
  ).describe('further origins that may post, such as "https://a.example,https://b.example"'),
  DATABASE_DRIVER: optional(z.enum(["pglite", "pg", "vercel"]).optional()).describe('"pglite", "pg" or "vercel"'),
  DATABASE_URL: optional(databaseUrl.optional()).describe('a PostgreSQL address: "postgres://user:password@host/name"'),
  POSTGRES_URL: optional(databaseUrl.optional()).describe("the pooled PostgreSQL address that Vercel sets"),
  DATABASE_POOL: optional(z.coerce.number().int().min(1).max(200).default(10)).describe("connections, 1 to 200"),
  DATA_DIR: optional(z.string().default(".data")).describe("a folder"),
  CRON_SECRET: optional(secret.optional()).describe("at least 32 random bytes, not an example"),
  SECRET_KEY: optional(secret.optional()).describe("at least 32 random bytes, not an example"),
  LOG_LEVEL: optional(z.enum(["silent", "error", "warn", "info", "debug"]).default("info")).describe(
    '"silent", "error", "warn", "info" or "debug"',
  ),
  TRUSTED_PROXY_HOPS: optional(z.coerce.number().int().min(0).max(5).default(0)).describe("a number from 0 to 5"),
  ASSESSMENTS_PER_HOUR: optional(z.coerce.number().int().min(1).max(1_000_000).default(100)).describe(
    "a number from 1 to 1000000",
  ),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ }).optional()).describe(
    'a mail server: "smtps://user:password@host" or "smtp://host:587"',
  ),
  MAIL_FROM: optional(sender.optional()).describe(
    'who mails come from: "plimsoll@example.org" or "Plimsoll <plimsoll@example.org>"',
  ),
  VERCEL: optional(z.string().optional()).describe('"1" on Vercel'),
  VERCEL_ENV: optional(z.string().optional()).describe('set by Vercel: "production", "preview" or "development"'),
  VERCEL_BRANCH_URL: optional(z.string().optional()).describe("set by Vercel"),
  MIGRATE_PREVIEWS: optional(z.literal("1").optional()).describe('"1" where previews have a database of their own'),
  VERCEL_PROJECT_PRODUCTION_URL: optional(z.string().optional()).describe("set by Vercel"),
  VERCEL_URL: optional(z.string().optional()).describe("set by Vercel"),
  NEXT_PHASE: optional(z.string().optional()).describe("set by Next while it builds"),
});

type Variables = z.infer<typeof variables>;

/** Which database is opened, and what that driver needs to know. */
export type DatabaseChoice =
  | Readonly<{ driver: "pglite"; folder: string }>
  | Readonly<{ driver: "pg" | "vercel"; url: string; poolSize: number }>;

/** The configuration, parsed once. */
export type Env = Readonly<{
  port: number;
  host: string;
  /** The one origin that visitors use; cookies, links and origin checks agree on it. */
  appUrl: string;
  allowedOrigins: readonly string[];
  database: DatabaseChoice;
  dataDir: string;
  cronSecret: string | null;
  secretKey: string | null;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  trustedProxyHops: number;
  /** How many one network may begin without an account, and one account. */
  assessmentsPerHour: number;
  /** Null: no mail goes out, and the server prints what it would say. */
  mail: Readonly<{ smtpUrl: string; from: string }> | null;
  isVercel: boolean;
  /** Whether this deployment may change the database's tables: a preview runs on production's, unless it is said otherwise. */
  mayMigrate: boolean;
  isBuilding: boolean;
}>;

/** A variable whose value cannot be used: names it and what it takes, never the value. */
export class WrongVariable extends Error {
  override readonly name = "WrongVariable";

  constructor(variable: string, takes: string) {
    super(`${variable} must be ${takes}`);
  }
}

/** Reads the configuration from these variables, or throws a WrongVariable. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const variable = String(parsed.error.issues[0]?.path[0] ?? "environment");
    throw new WrongVariable(variable, takes(variable));
  }
  const read = parsed.data;
  const isVercel = read.VERCEL === "1";
  const dataDir = resolve(read.DATA_DIR);
  if (isVercel && read.SECRET_KEY === undefined) throw new WrongVariable("SECRET_KEY", `set: ${takes("SECRET_KEY")}`);
  return {
    port: read.PORT,
    host: read.HOST,
    appUrl: chooseAppUrl(read, isVercel),
    allowedOrigins:
      isVercel && read.VERCEL_URL ? [...read.ALLOWED_ORIGINS, `https://${read.VERCEL_URL}`] : read.ALLOWED_ORIGINS,
    database: chooseDatabase(read, isVercel, dataDir),
    dataDir,
    cronSecret: read.CRON_SECRET ?? null,
    secretKey: read.SECRET_KEY ?? null,
    logLevel: read.LOG_LEVEL,
    trustedProxyHops: read.TRUSTED_PROXY_HOPS,
    assessmentsPerHour: read.ASSESSMENTS_PER_HOUR,
    mail: chooseMail(read),
    isVercel,
    mayMigrate: !isPreview(read, isVercel) || read.MIGRATE_PREVIEWS === "1",
    isBuilding: read.NEXT_PHASE === "phase-production-build",
  };
}

let cached: Env | undefined;

/** This process's configuration. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

function takes(variable: string): string {
  const shape: Readonly<Record<string, z.ZodType>> = variables.shape;
  return shape[variable]?.description ?? "valid";
}

function isPreview(read: Variables, isVercel: boolean): boolean {
  return isVercel && read.VERCEL_ENV !== undefined && read.VERCEL_ENV !== "production";
}

/** A preview is at its branch's address, whatever APP_URL says: that is production's, as Vercel sets it for all at once. */
function chooseAppUrl(read: Variables, isVercel: boolean): string {
  const ofPreview = read.VERCEL_BRANCH_URL ?? read.VERCEL_URL;
  if (isPreview(read, isVercel) && ofPreview !== undefined) return `https://${ofPreview}`;
  if (read.APP_URL !== undefined) return read.APP_URL;
  if (read.VERCEL_PROJECT_PRODUCTION_URL !== undefined) return `https://${read.VERCEL_PROJECT_PRODUCTION_URL}`;
  return `http://localhost:${read.PORT}`;
}

function chooseMail(read: Variables): Env["mail"] {
  if (read.SMTP_URL === undefined) return null;
  if (read.MAIL_FROM === undefined) throw new WrongVariable("MAIL_FROM", `set: ${takes("MAIL_FROM")}`);
  return { smtpUrl: read.SMTP_URL, from: read.MAIL_FROM };
}

/** POSTGRES_URL wins on Vercel, DATABASE_URL elsewhere; DATABASE_DRIVER decides where it is set. */
function chooseDatabase(read: Variables, isVercel: boolean, dataDir: string): DatabaseChoice {
  const driver = read.DATABASE_DRIVER ?? defaultDriver(read, isVercel);
  if (driver === "pglite") {
    if (isVercel) throw new WrongVariable("POSTGRES_URL", "set: Vercel's disk vanishes, and the answers on it");
    return { driver, folder: join(dataDir, "postgres") };
  }
  const [variable, url] =
    driver === "pg" ? (["DATABASE_URL", read.DATABASE_URL] as const) : (["POSTGRES_URL", read.POSTGRES_URL] as const);
  if (url === undefined) throw new WrongVariable(variable, `set: ${takes(variable)}`);
  if (driver === "vercel" && !isPooled(url)) {
    throw new WrongVariable(
      variable,
      "a pooled address, with \"-pooler.\" in its host, as Neon gives it; for any other PostgreSQL, such as Supabase's or Prisma's, set DATABASE_DRIVER=pg and DATABASE_URL",
    );
  }
  return { driver, url, poolSize: read.DATABASE_POOL };
}

/** What the driver for serverless hosts insists on; "localhost" is for tests. */
function isPooled(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname.includes("-pooler.");
}

function defaultDriver(read: Variables, isVercel: boolean): DatabaseChoice["driver"] {
  if (isVercel && read.POSTGRES_URL !== undefined) return "vercel";
  if (read.DATABASE_URL !== undefined) return "pg";
  return read.POSTGRES_URL === undefined ? "pglite" : "vercel";
}
