import { expect, test } from "vitest";
import { giveTurnBack, takeDelayedTurns, takeTurn } from "@/lib/db/take-turn";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";

const limit = { name: "test", most: 50, seconds: 900 };

eachDriver((database) => {
  test("AV-3 of 200 who try at once exactly 50 pass, and the others are told when to come back", async () => {
    const who = newId();
    const tries = await Promise.allSettled(Array.from({ length: 200 }, () => takeTurn(limit, who, {})));
    const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(150);
    for (const error of refused) expect(error).toMatchObject({ kind: "too-many" });
    for (const { retryAfterSeconds } of refused) expect(retryAfterSeconds).toBeGreaterThan(800);
  });

  test("a turn that is given back is free again, and the window's end frees all", async () => {
    const who = newId();
    const one = { ...limit, most: 1 };
    await takeTurn(one, who, {});
    await giveTurnBack(one, who);
    await takeTurn(one, who, {});
    await expect(takeTurn(one, who, {})).rejects.toMatchObject({ kind: "too-many" });
    await database().asOwner((run) => run("UPDATE rate_limit SET ends_at = now()"));
    await takeTurn(one, who, {});
  });

  test("AV-3 of fifty who try at once ten pass for free, and whoever comes too early prolongs no wait", async () => {
    const turn = {
      delay: { name: "slower", free: 10, firstSeconds: 30, longestSeconds: 900 },
      who: newId(),
      tried: {},
    };
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => takeDelayedTurns([turn])));
    const passed = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value.left] : []));
    expect(passed.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const one of tries) if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "too-many" });
  });
});
