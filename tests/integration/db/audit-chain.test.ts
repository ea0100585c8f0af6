import { expect, test } from "vitest";
import { system } from "@/lib/core/access/actor";
import { recordAudit } from "@/lib/db/record-audit";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";

eachDriver((database) => {
  test("a workspace, an account and nobody have a chain each, whose next row is found by an index", async () => {
    const workspaceId = newId();
    const userId = newId();
    const chains = [{ workspaceId, userId: null }, { workspaceId, userId }, { userId }, { userId: null }];
    for (const chain of [...chains, ...chains]) {
      await database().asActor(system, (tx) =>
        recordAudit(tx, { actor: system, network: null }, { event: "limit.reached", ...chain }),
      );
    }
    const { rows, plans } = await database().asOwner(async (run) => {
      await run("SET LOCAL enable_seqscan = off");
      const places = [
        [`workspace_id = '${workspaceId}'`, "audit_workspace"],
        [`workspace_id IS NULL AND user_id = '${userId}'`, "audit_account_chain"],
        ["workspace_id IS NULL AND user_id IS NULL", "audit_nobody_chain"],
      ];
      const plans = [];
      for (const [where, index] of places) {
        const plan = await run(`EXPLAIN SELECT * FROM audit WHERE ${where} ORDER BY position DESC LIMIT 1`);
        plans.push(JSON.stringify(plan).includes(`using ${index}`));
      }
      const rows = await run("SELECT workspace_id, user_id, position FROM audit ORDER BY at, position");
      return { rows, plans };
    });
    expect(plans).toEqual([true, true, true]);
    const positions = (of: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(of).map(({ position }) => Number(position));
    expect(positions((row) => row.workspace_id === workspaceId)).toEqual([1, 2, 3, 4]);
    expect(positions((row) => row.workspace_id === null && row.user_id === userId)).toEqual([1, 2]);
    expect(positions((row) => row.workspace_id === null && row.user_id === null)).toEqual([1, 2]);
  });
});
