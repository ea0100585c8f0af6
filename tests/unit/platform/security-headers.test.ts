import { expect, test } from "vitest";
import { newNonce } from "@/lib/platform/security-headers";

test("HD-1 a nonce is 144 bits in base64, and no two are alike", () => {
  const nonces = Array.from({ length: 1000 }, newNonce);
  expect(new Set(nonces).size).toBe(1000);
  for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
});
