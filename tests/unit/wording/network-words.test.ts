import { expect, test } from "vitest";
import { networkOf } from "@/lib/platform/client-network";
import { networkWords } from "@/lib/wording/network-words";

const wordsOf = (address: string) => networkWords(networkOf(address)?.coarse ?? null);

test("a network is said as it is kept, loopback as what it is", () => {
  expect(wordsOf("203.0.113.9")).toBe("203.0.113.0/24");
  expect(wordsOf("2001:db8:1:2::3")).toBe("2001:db8:1::/48");
  for (const loopback of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
    expect(wordsOf(loopback)).toBe("the server’s own machine");
  }
  expect(wordsOf("no address")).toBe("not known");
});
