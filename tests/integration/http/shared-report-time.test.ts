import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAt, shareAt } from "../../fixtures/visitor";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

let server: WorkspaceServer | null = null;
beforeAll(async () => {
  server = await startWorkspaceServer();
}, 300_000);
afterAll(() => server?.stop());

/** A link on the server, opened by a visitor, that was frozen so many days ago and expires in so many. */
async function linkThatIs(frozenDaysAgo: number, expiresInDays: number) {
  if (server === null) throw new Error("no server");
  const { origin, database } = server;
  const { linkId, token } = await shareAt(origin, await beginAt(origin));
  const opened = await fetch(`${origin}/shared/${token}`, { redirect: "manual" });
  const cookie = opened.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  await database.asOwner((run) =>
    run(
      `UPDATE share_link SET frozen_at = now() - make_interval(days => $2), expires_at = now() + make_interval(days => $3)
       WHERE id = $1`,
      [linkId, frozenDaysAgo, expiresInDays],
    ),
  );
  const statusOf = async (path: string) => (await fetch(`${origin}${path}`, { headers: { cookie } })).status;
  const page = `/shared/view/${linkId}`;
  return {
    token: await statusOf(`/shared/${token}`),
    page: await statusOf(page),
    pdf: await statusOf(`${page}/report.pdf`),
    says: await (await fetch(`${origin}${page}`, { headers: { cookie } })).text(),
  };
}

test("SH-3 an expired link opens nothing, for who has it open too", async () => {
  expect(await linkThatIs(31, -1)).toMatchObject({ token: 404, page: 404, pdf: 404 });
});

test("a report older than thirty days says so, a younger one does not", async () => {
  const old = await linkThatIs(45, 20);
  expect(old).toMatchObject({ token: 200, page: 200, pdf: 200 });
  expect(old.says).toContain("It is 45 days old");
  expect((await linkThatIs(30, 1)).says).not.toContain("days old");
});
