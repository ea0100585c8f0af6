import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newSecret } from "@/lib/platform/secrets";

vi.stubEnv("SECRET_KEY", newSecret());
vi.stubEnv("APP_URL", "https://plimsoll.example");
vi.resetModules(); // the configuration is read once
const { noticeCookies, readNotice, withoutNotice } = await import("@/app/notice");
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const path = "/assess/1/policy";
const notice = {
  conflicts: [{ questionId: "policy.admission", mine: "3" }],
  refused: [{ questionId: "policy.x", mine: null }],
  closed: [],
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the browser sends back of a Set-Cookie header. */
const sentBack = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(";", 1)[0] ?? "").join("; ");
const carried = () => sentBack(noticeCookies(path, { "not-saved": notice }));

describe("a notice", () => {
  test("reaches the page that it is for, beside other cookies", () => {
    expect(readNotice("not-saved", path, `a=1; ${carried()}; plimsoll=x`)).toEqual(notice);
  });

  test("reaches no other page and is no other notice", () => {
    expect(readNotice("not-saved", "/assess/2/policy", carried())).toBeNull();
    expect(readNotice("not-begun", path, carried())).toBeNull();
  });

  test("takes the place of every other one of its page, whatever its kind", () => {
    const names = [
      noticeCookies(path, { done: { words: "The link has been revoked." } }),
      noticeCookies(path, { "share-link": { linkId: "1", token: "t" } }),
      [withoutNotice(path)],
    ].map(([cookie = ""]) => `${cookie.split("=", 1)} ${/Path=[^;]*/.exec(cookie)}`);
    expect(new Set(names).size).toBe(1);
  });

  test("can say two things at once", () => {
    const both = sentBack(noticeCookies(path, { done: { words: "Asked." }, "round-links": { key: "k" } }));
    expect(readNotice("done", path, both)).toEqual({ words: "Asked." });
    expect(readNotice("round-links", path, both)).toEqual({ key: "k" });
  });

  test("is gone after a minute, even where the browser kept it", () => {
    const cookie = carried();
    vi.advanceTimersByTime(59_000);
    expect(readNotice("not-saved", path, cookie)).toEqual(notice);
    vi.advanceTimersByTime(1000);
    expect(readNotice("not-saved", path, cookie)).toBeNull();
  });

  test("cannot be read without our key", () => {
    const [made = ""] = noticeCookies(path, { "recovery-codes": { codes: ["acde-fghj"] } });
    expect(Buffer.from(made, "base64url").toString("latin1")).not.toContain("acde");
    expect(made).not.toContain(Buffer.from("acde-fghj").toString("base64url").slice(0, 8));
  });

  test("IN-1 that we did not write is none: altered, invented, empty, cut", () => {
    const cookie = carried();
    const forged = Buffer.from(JSON.stringify({ kind: "not-saved", path, notice })).toString("base64url");
    const all = [
      null,
      "",
      "plimsoll-notice=",
      "plimsoll-notice=a.b.c",
      `plimsoll-notice=${forged}.99999999999999.${"A".repeat(43)}`,
      cookie.slice(0, -1),
      cookie.replace(/=./, (start) => (start === "=f" ? "=g" : "=f")),
    ];
    for (const one of all) expect(readNotice("not-saved", path, one), String(one)).toBeNull();
  });

  test("is found behind one that somebody else set under the same name", () => {
    expect(readNotice("not-saved", path, `plimsoll-notice=evil; ${carried()}`)).toEqual(notice);
  });

  test("is a cookie that no script reads, for that path alone, for a minute, over https", () => {
    const [cookie = ""] = noticeCookies(path, { "devices-ended": {} });
    const attributes = cookie.split("; ").slice(1);
    expect(attributes).toEqual([`Path=${path}`, "Max-Age=60", "HttpOnly", "SameSite=Lax", "Secure"]);
  });

  test("that no browser would keep is not sent", () => {
    const conflicts = Array.from({ length: 60 }, (_, index) => ({
      questionId: `policy.q${index}`,
      mine: "a".repeat(60),
    }));
    expect(noticeCookies(path, { "not-saved": { conflicts, refused: [], closed: [] } })).toEqual([]);
  });
});
