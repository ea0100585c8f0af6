import { describe, expect, test } from "vitest";
import { clientAddress, networkOf } from "@/lib/platform/client-network";

const peer = "192.0.2.1";

describe("AV-4 the visitor's address", () => {
  test("without a proxy is who called, whatever the request says", () => {
    expect(clientAddress({ peer, forwardedFor: "198.51.100.7", hops: 0 })).toBe(peer);
    expect(clientAddress({ peer: "::ffff:192.0.2.1", forwardedFor: undefined, hops: 0 })).toBe(peer);
  });

  test("behind proxies is what the outermost of ours saw", () => {
    const forwardedFor = "6.6.6.6, 198.51.100.7, 10.0.0.1";
    expect(clientAddress({ peer, forwardedFor, hops: 1 })).toBe("10.0.0.1");
    expect(clientAddress({ peer, forwardedFor, hops: 2 })).toBe("198.51.100.7");
  });

  test("is who called where the header is missing, too short or no address", () => {
    for (const forwardedFor of [undefined, "", "unknown", "1.2.3", "evil.example", "010.1.1.1"])
      expect(clientAddress({ peer, forwardedFor, hops: 1 }), forwardedFor).toBe(peer);
    expect(clientAddress({ peer, forwardedFor: "198.51.100.7", hops: 2 })).toBe(peer);
    expect(clientAddress({ peer: undefined, forwardedFor: undefined, hops: 0 })).toBeNull();
  });

  test("may come with a port", () => {
    expect(clientAddress({ peer, forwardedFor: "198.51.100.7:4430", hops: 1 })).toBe("198.51.100.7");
    expect(clientAddress({ peer, forwardedFor: "[2001:db8::7]:4430", hops: 1 })).toBe("2001:db8::7");
  });
});

describe("a network", () => {
  test("is one IPv4 address, or the /64 that a connection has for itself; coarsely a /24 or a /48", () => {
    expect(networkOf("203.0.113.77")).toEqual({ narrow: "203.0.113.77", coarse: "203.0.113.0/24" });
    expect(networkOf("2001:db8:1:2:3:4:5:6")).toEqual({ narrow: "2001:db8:1:2::/64", coarse: "2001:db8:1::/48" });
  });

  test("is the same for every spelling of an address", () => {
    const spellings = ["2001:db8::1", "2001:DB8:0:0:0:0:0:1", "2001:0db8::0.0.0.1", "2001:db8::1%eth0"];
    for (const spelling of spellings) expect(networkOf(spelling), spelling).toEqual(networkOf("2001:db8::1"));
    expect(networkOf("::ffff:203.0.113.77")).toEqual(networkOf("203.0.113.77"));
    expect(networkOf("::ffff:cb00:714d")).toEqual(networkOf("203.0.113.77"));
  });

  test("is not known for what is no address", () => {
    for (const text of [null, "", "localhost", "1.2.3.4.5", "0x7f.1", "2130706433"]) expect(networkOf(text)).toBeNull();
  });
});
