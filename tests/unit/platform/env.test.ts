import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/platform/env";
import { newSecret } from "@/lib/platform/secrets";

const postgres = "postgres://plimsoll:pw@db.example/plimsoll";
const pooled = "postgres://plimsoll:pw@db-pooler.example/plimsoll";

describe("without any variable", () => {
  const env = readEnv({});

  test("this machine alone is served, at http://localhost:3000, from an embedded database", () => {
    expect(env).toMatchObject({ port: 3000, host: "localhost", appUrl: "http://localhost:3000", allowedOrigins: [] });
    expect(env.database).toMatchObject({ driver: "pglite" });
  });

  test("an empty variable counts as none", () => {
    expect(readEnv({ PORT: "", APP_URL: "", DATABASE_URL: "", SECRET_KEY: "" })).toEqual(env);
  });
});

describe("which database is opened", () => {
  const driverOf = (source: Record<string, string>) => readEnv(source).database.driver;
  const onVercel = { VERCEL: "1", SECRET_KEY: newSecret() };

  test.each([
    [{ DATABASE_URL: postgres }, "pg"],
    [{ POSTGRES_URL: pooled }, "vercel"],
    [{ DATABASE_URL: postgres, POSTGRES_URL: pooled }, "pg"],
    [{ DATABASE_URL: postgres, POSTGRES_URL: pooled, ...onVercel }, "vercel"],
    [{ DATABASE_URL: postgres, POSTGRES_URL: pooled, DATABASE_DRIVER: "vercel" }, "vercel"],
    [{ DATABASE_URL: postgres, POSTGRES_URL: pooled, DATABASE_DRIVER: "pg", ...onVercel }, "pg"],
    [{ DATABASE_URL: postgres, DATABASE_DRIVER: "pglite" }, "pglite"],
  ])("%o: %s", (source, driver) => {
    expect(driverOf(source)).toBe(driver);
  });

  test("a driver without its address is refused", () => {
    expect(() => readEnv({ DATABASE_DRIVER: "pg" })).toThrow("DATABASE_URL must be set");
    expect(() => readEnv({ DATABASE_DRIVER: "vercel", DATABASE_URL: postgres })).toThrow("POSTGRES_URL must be set");
  });

  test("on Vercel the embedded database is refused, since its disk vanishes", () => {
    expect(() => readEnv(onVercel)).toThrow("POSTGRES_URL must be set");
    expect(() => readEnv({ ...onVercel, DATABASE_DRIVER: "pglite", POSTGRES_URL: pooled })).toThrow("POSTGRES_URL");
  });
});

describe("a value that cannot be used stops the start with the variable's name, never the value", () => {
  test.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["APP_URL", "my.host.test"],
    ["APP_URL", "https://my.host.test/path"],
    ["APP_URL", "ftp://my.host.test"],
    ["ALLOWED_ORIGINS", "https://a.example,nonsense"],
    ["DATABASE_DRIVER", "mysql"],
    ["DATABASE_URL", "mysql://root:hunter2@db"],
    ["LOG_LEVEL", "loud"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["DATABASE_POOL", "many"],
    ["ASSESSMENTS_PER_HOUR", "0.5"],
    ["ASSESSMENTS_PER_HOUR", "plenty"],
  ])("%s=%s", (variable, value) => {
    expect(() => readEnv({ [variable]: value })).toThrow(new RegExp(`^${variable} must be `));
    expect(() => readEnv({ [variable]: value })).not.toThrow(value);
  });
});

describe("SC-4 secrets", () => {
  test.each([
    ["short", "k9#Lq2"],
    ["one character over and over", "a".repeat(64)],
    ["a pattern over and over", "abc123".repeat(10)],
    ["an example", `example-${newSecret()}`],
    ["a value to be changed", `change-me-${newSecret()}`],
    ["a value to be replaced", `your-secret-${newSecret()}`],
  ])("a secret that is %s is refused", (_what, value) => {
    expect(() => readEnv({ SECRET_KEY: value })).toThrow("SECRET_KEY must be at least 32 random bytes");
    expect(() => readEnv({ CRON_SECRET: value })).toThrow("CRON_SECRET must be at least 32 random bytes");
  });

  test.each([
    ["one", newSecret()],
    ["one with a word in it by chance", `yOuR${newSecret().slice(4)}`],
  ])("%s made at random is taken", (_what, secret) => {
    expect(readEnv({ SECRET_KEY: secret, CRON_SECRET: secret })).toMatchObject({
      secretKey: secret,
      cronSecret: secret,
    });
  });

  test("on Vercel, where no file stays, the key must be given", () => {
    expect(() => readEnv({ VERCEL: "1", POSTGRES_URL: pooled })).toThrow("SECRET_KEY must be set");
  });
});

describe("mail", () => {
  const smtp = "smtps://user:p%40ss@mail.example.org";
  const from = "Plimsoll <plimsoll@example.org>";

  test("goes by the server that is named, from the sender that is named, and by none where none is", () => {
    expect(readEnv({ SMTP_URL: smtp, MAIL_FROM: from }).mail).toEqual({ smtpUrl: smtp, from });
    expect(readEnv({ SMTP_URL: "smtp://localhost:587", MAIL_FROM: "plimsoll@example.org" }).mail).toEqual({
      smtpUrl: "smtp://localhost:587",
      from: "plimsoll@example.org",
    });
    expect(readEnv({}).mail).toBeNull();
    expect(readEnv({ MAIL_FROM: from }).mail).toBeNull();
  });

  test.each([
    ["SMTP_URL", "mail.example.org"],
    ["SMTP_URL", "https://mail.example.org"],
    ["SMTP_URL", "imap://user:hunter2@mail.example.org"],
    ["MAIL_FROM", "operator"],
    ["MAIL_FROM", "Ada ada@example.org"],
    ["MAIL_FROM", "Ada <ada@example.org"],
    ["MAIL_FROM", "<a@example.org>, <b@example.org>"],
    ["MAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
  ])("%s=%s stops the start and says what it takes", (variable, value) => {
    const read = () => readEnv({ SMTP_URL: smtp, MAIL_FROM: from, [variable]: value });
    const takes = { SMTP_URL: "a mail server: ", MAIL_FROM: "who mails come from: " }[variable];
    expect(read).toThrow(`${variable} must be ${takes}`);
    expect(read).not.toThrow(value);
  });

  test("a server without a sender stops the start as well", () => {
    expect(() => readEnv({ SMTP_URL: smtp })).toThrow("MAIL_FROM must be set: who mails come from");
  });
});

describe("the address of the application", () => {
  test("follows the port, loses a final slash, and on Vercel is the production domain's", () => {
    expect(readEnv({ PORT: "8080" }).appUrl).toBe("http://localhost:8080");
    expect(readEnv({ APP_URL: "https://plimsoll.example/" }).appUrl).toBe("https://plimsoll.example");
    const vercel = { VERCEL: "1", SECRET_KEY: newSecret(), POSTGRES_URL: pooled };
    const deployed = readEnv({ ...vercel, VERCEL_PROJECT_PRODUCTION_URL: "p.example", VERCEL_URL: "p-1.example" });
    expect(deployed).toMatchObject({ appUrl: "https://p.example", allowedOrigins: ["https://p-1.example"] });
  });
});

describe("on Vercel", () => {
  const vercel = { VERCEL: "1", SECRET_KEY: newSecret(), POSTGRES_URL: pooled, VERCEL_URL: "p-1.example" };
  const preview = { ...vercel, VERCEL_ENV: "preview", VERCEL_BRANCH_URL: "p-git-x.example" };

  test("a preview is at its branch's address, also where APP_URL is production's, and may post from both of its own", () => {
    const read = readEnv({ ...preview, APP_URL: "https://p.example", VERCEL_PROJECT_PRODUCTION_URL: "p.example" });
    expect(read).toMatchObject({ appUrl: "https://p-git-x.example", allowedOrigins: ["https://p-1.example"] });
  });

  test("production is at APP_URL, else at the address that Vercel calls production's", () => {
    const production = { ...vercel, VERCEL_ENV: "production", VERCEL_PROJECT_PRODUCTION_URL: "p.example" };
    expect(readEnv(production).appUrl).toBe("https://p.example");
    expect(readEnv({ ...production, APP_URL: "https://a.example" }).appUrl).toBe("https://a.example");
  });

  test("a preview changes no tables, unless it is said that it has a database of its own", () => {
    expect(readEnv(preview).mayMigrate).toBe(false);
    expect(readEnv({ ...preview, MIGRATE_PREVIEWS: "1" }).mayMigrate).toBe(true);
    expect(readEnv({ ...vercel, VERCEL_ENV: "production" }).mayMigrate).toBe(true);
    expect(readEnv({}).mayMigrate).toBe(true);
  });

  test("an address that the driver does not take is refused with what to set instead", () => {
    const supabase = "postgres://u@aws-0.pooler.supabase.com:6543/postgres";
    expect(() => readEnv({ ...vercel, POSTGRES_URL: supabase })).toThrow("set DATABASE_DRIVER=pg and DATABASE_URL");
    const other = { ...vercel, POSTGRES_URL: supabase, DATABASE_URL: supabase, DATABASE_DRIVER: "pg" };
    expect(readEnv(other).database).toMatchObject({ driver: "pg" });
  });
});
