import { describe, expect, test } from "vitest";
import { guestCookie, guestSecret } from "@/lib/auth/guest-cookie";
import { newSecret } from "@/lib/platform/secrets";

const https = "https://plimsoll.example";
const http = "http://localhost:3000";
const secret = newSecret();

describe("SE-2 the guest's cookie", () => {
  test("on https it is bound to this host, encrypted lines and our own pages", () => {
    expect(guestCookie(secret, https)).toBe(
      `__Host-plimsoll=${secret}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  test("on plain http it has neither prefix nor Secure, which browsers would refuse", () => {
    expect(guestCookie(secret, http)).toBe(`plimsoll=${secret}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax`);
  });

  test("it is found among other cookies", () => {
    expect(guestSecret(`theme=dark; plimsoll=${secret}; x=1`, http)).toBe(secret);
    expect(guestSecret(`theme=dark;__Host-plimsoll=${secret}`, https)).toBe(secret);
  });

  test("the name for http does not count on https, where another host of the site could have set it", () => {
    expect(guestSecret(`plimsoll=${secret}`, https)).toBeNull();
  });

  test("what cannot be one of our secrets is no secret", () => {
    for (const value of ["", "short", `${secret}x`, `${secret.slice(1)}!`, "'; drop table guest --"]) {
      expect(guestSecret(`plimsoll=${value}`, http)).toBeNull();
    }
    expect(guestSecret(null, http)).toBeNull();
    expect(guestSecret(`not-plimsoll=${secret}`, http)).toBeNull();
  });
});
