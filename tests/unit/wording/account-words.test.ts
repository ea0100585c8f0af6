import { expect, test } from "vitest";
import { deviceWords, eventWords } from "@/lib/wording/account-words";

test("a session is called by its browser and system", () => {
  const chrome =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
  const safari =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";
  const edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
  expect([chrome, safari, edge].map(deviceWords)).toEqual(["Chrome on Linux", "Safari on iOS", "Edge on Windows"]);
  expect(deviceWords("curl/8.0")).toBe("Unknown device");
  expect(deviceWords("Windows app")).toBe("Something on Windows");
});

test("an event says what was done and how", () => {
  expect(eventWords({ event: "sign-in.done", by: "recovery-code" })).toBe("Signed in by recovery code");
  expect(eventWords({ event: "password.changed", by: null })).toBe("Password changed");
  expect(eventWords({ event: "something.new", by: null })).toBe("something.new");
});
