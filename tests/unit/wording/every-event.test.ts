import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventWords } from "@/lib/wording/account-words";

const recorded = ["lib/data", "lib/auth"].flatMap((folder) =>
  readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/event: "([a-z-]+\.[a-z-]+)"/g)].map(
      ([, event = ""]) => event,
    ),
  ),
);

/** Its account is gone, and with it whoever could read the line. */
const unread = ["account.deleted"];

test("every event that is written down has words for whoever reads it", () => {
  expect(recorded.length).toBeGreaterThan(20);
  const nameless = recorded.filter((event) => eventWords({ event, by: null }) === event);
  expect([...new Set(nameless)].filter((event) => !unread.includes(event))).toEqual([]);
});
