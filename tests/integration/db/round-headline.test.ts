import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { headlinesBy } from "@/tests/fixtures/past-policies";
import { eachDriver } from "../../fixtures/database";
import { makeClosedRound } from "../../fixtures/make-closed-round";
import { makeWorkspace } from "../../fixtures/make-workspace";

/** What the migration gave the rounds that were closed before it. */
const [, backfill = ""] =
  /SET "headline" = (CASE[\s\S]*?END)\s+WHERE/.exec(readFileSync("drizzle/0011_round-headline.sql", "utf8")) ?? [];

eachDriver((database) => {
  test("a round that was closed before it had a headline has the one that closing gives it now", async () => {
    const team = await makeWorkspace(database());
    const shown = { scope: "a", closedAt: "2026-01-10T12:00:00.000Z" };
    await makeClosedRound(database(), team, shown);
    await makeClosedRound(database(), team, { ...shown, unknown: 20, respondents: 7 });
    await makeClosedRound(database(), team, { ...shown, respondents: 3 });
    const rounds = await headlinesBy(database(), backfill);
    expect(rounds.map(({ kept }) => kept)).toMatchObject([{ kind: "shown" }, { kind: "shown" }, { kind: "withheld" }]);
    expect(rounds.map(({ computed }) => computed)).toEqual(rounds.map(({ kept }) => kept));
  });
});
