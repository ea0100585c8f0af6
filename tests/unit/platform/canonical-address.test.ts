import { expect, test } from "vitest";
import { canonicalAddress } from "@/lib/platform/canonical-address";

const place = { appUrl: "https://plimsoll.example", allowedOrigins: ["https://p-1.vercel.app"] };
const asked = (host: string, path = "/report/1", method = "GET") => ({ method, host, path, search: "?a=b" });

test("a page under another name of the deployment is sent to the one that visitors use, query and all", () => {
  for (const host of ["p.vercel.app", "www.plimsoll.example", "p-git-main-team.vercel.app"])
    expect(canonicalAddress(place, asked(host))).toBe("https://plimsoll.example/report/1?a=b");
});

test("a name that may post stays", () => {
  for (const host of ["plimsoll.example", "PLIMSOLL.example", "p-1.vercel.app"])
    expect(canonicalAddress(place, asked(host))).toBeNull();
});

test("what changes something, and what programs call, is not sent on", () => {
  expect(canonicalAddress(place, asked("p.vercel.app", "/assess/start", "POST"))).toBeNull();
  for (const path of ["/api/cron/sweep", "/livez", "/readyz"])
    expect(canonicalAddress(place, asked("p.vercel.app", path))).toBeNull();
});

test("a path that looks like another machine's leads to ours", () => {
  expect(canonicalAddress(place, asked("p.vercel.app", "//evil.example/"))).toBe(
    "https://plimsoll.example//evil.example/?a=b",
  );
});
