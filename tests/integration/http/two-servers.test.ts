import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAccount } from "@/lib/auth/account";
import { signedIn } from "@/lib/auth/signed-in";
import { aPassword, makeAccount, signInAs } from "../../fixtures/accounts";
import type { RunningServer } from "../../fixtures/spawn-server";
import { startTwoServers, type TwoServers } from "../../fixtures/two-servers";
import { beginAt, postForm, saveAs, shareAt } from "../../fixtures/visitor";

const most = 50;
let servers: TwoServers;

beforeAll(async () => {
  servers = await startTwoServers({ ASSESSMENTS_PER_HOUR: String(most) });
}, 300_000);

afterAll(async () => {
  await servers.stop();
});

const forget = () => servers.database.asOwner((run) => run("DELETE FROM rate_limit WHERE true"));

const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(";", 1)[0] ?? "";

describe("SE-3 on another instance, from the next request on,", () => {
  /** Somebody who is signed in by two browsers, one at each server. */
  async function twoBrowsers() {
    const account = await makeAccount();
    const signInAt = async ({ url }: RunningServer) => {
      const response = await postForm(url, "/sign-in/password", account);
      return cookieIn(response, "plimsoll-session");
    };
    const here = await signInAt(servers.first);
    const there = await signInAt(servers.second);
    // Both servers know both browsers before, so that one that remembered them would show.
    for (const server of [servers.first, servers.second]) {
      for (const cookie of [here, there]) expect(await isIn(server, cookie)).toBe(true);
    }
    return {
      account,
      here,
      there,
      post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
        postForm(servers.first.url, path, fields, { cookie: here }),
    };
  }

  async function isIn({ url }: RunningServer, cookie: string): Promise<boolean> {
    const { status } = await fetch(`${url}/account/data.json`, { headers: { cookie } });
    if (status !== 200 && status !== 401) throw new Error(`neither in nor out: ${status}`);
    return status === 200;
  }

  test("a browser that signed out is out", async () => {
    const { post, here, there } = await twoBrowsers();
    expect((await post("/sign-out")).status).toBe(303);
    expect([await isIn(servers.second, here), await isIn(servers.second, there)]).toEqual([false, true]);
  });

  test("one session that was ended is out, and the one that ended it is not", async () => {
    const { account, post, here, there } = await twoBrowsers();
    const person = await signedIn((await signInAs(account)).cookies);
    const { sessions } = await readAccount(person, 0);
    const [, , first] = sessions.map(({ id }) => id); // by last seen: this one, the second's, the first's
    expect(sessions).toHaveLength(3);
    const others = sessions.filter(({ id, isThis }) => !isThis && id !== first);
    for (const { id } of others) expect((await post(`/account/sessions/${id}/end`)).status).toBe(303);
    expect([await isIn(servers.second, here), await isIn(servers.second, there)]).toEqual([true, false]);
  });

  test("all others that were ended are out", async () => {
    const { post, here, there } = await twoBrowsers();
    await post("/account/sessions/end-others");
    expect([await isIn(servers.second, here), await isIn(servers.second, there)]).toEqual([true, false]);
  });

  test("all that were ended are out, the one that asked too", async () => {
    const { post, here, there } = await twoBrowsers();
    await post("/account/sessions/end-all");
    expect([await isIn(servers.second, here), await isIn(servers.second, there)]).toEqual([false, false]);
  });

  test("a new password leaves the browser alone that set it, and the old one signs nobody in", async () => {
    const { account, post, here, there } = await twoBrowsers();
    const newPassword = "anchor-violet-27-stair";
    const changed = await post("/account/password", { password: aPassword, newPassword });
    const renewed = cookieIn(changed, "plimsoll-session");
    const all = [renewed, here, there].map((cookie) => isIn(servers.second, cookie));
    expect(await Promise.all(all)).toEqual([true, false, false]);
    const signIn = (password: string) =>
      postForm(servers.second.url, "/sign-in/password", { email: account.email, password });
    expect(cookieIn(await signIn(aPassword), "plimsoll-session")).toBe("");
    expect(cookieIn(await signIn(newPassword), "plimsoll-session")).not.toBe("");
  });

  test("a deleted account is out everywhere", async () => {
    const { post, here, there } = await twoBrowsers();
    expect((await post("/account/delete", { password: aPassword })).headers.get("location")).toBe("/sign-in");
    expect([await isIn(servers.second, here), await isIn(servers.second, there)]).toEqual([false, false]);
  });
});

describe("AV-3 of what one network begins without an account", () => {
  const begin = ({ url }: RunningServer, cookie = "") =>
    postForm(url, "/assess/start", { scope: "production", depth: "quick" }, { cookie, accept: "text/html" });

  test("of 200 at once at two servers exactly 50 begin, and the limit outlives them", async () => {
    await forget();
    const { first, second } = servers;
    const tries = await Promise.all(Array.from({ length: 200 }, (_, at) => begin(at % 2 === 0 ? first : second)));
    expect(tries.filter(({ status }) => status === 303)).toHaveLength(most);
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(200 - most);
    for (const { headers } of refused) expect(Number(headers.get("retry-after"))).toBeGreaterThan(3000);
    expect(await refused[0]?.text()).toMatch(/You can try again in (?:5\d|60) minutes\./);
    const third = await servers.another();
    expect((await begin(third)).status).toBe(429);
    await third.stop();
  });

  test("an account has a limit of its own, whatever its network has used up", async () => {
    await forget();
    for (let begun = 0; begun < most; begun += 1) await begin(servers.first);
    expect((await begin(servers.first)).status).toBe(429);
    const signIn = await postForm(servers.first.url, "/sign-in/password", await makeAccount());
    expect((await begin(servers.second, cookieIn(signIn, "plimsoll-session"))).status).toBe(303);
  });
});

test("AV-3 without the limiter's store reading and saving go on; sign-in, mails and passphrases are closed", async () => {
  await forget();
  const { url } = servers.first;
  const guest = await beginAt(url);
  const { token } = await shareAt(url, guest, { passphrase: "correct horse" });
  const shown = await fetch(`${url}/shared/${token}`, { redirect: "manual", headers: { "user-agent": "Mozilla" } });
  const cookie = cookieIn(shown, shown.headers.getSetCookie()[0]?.split("=")[0] ?? "");
  const view = (shown.headers.get("location") ?? "").replace(/\/passphrase$/, "");
  const account = await makeAccount();
  await servers.database.asOwner((run) => run("ALTER TABLE rate_limit RENAME TO rate_limit_away"));
  try {
    const saved = await saveAs(url, guest, [
      { questionId: "policy.pod-security-standards", value: "3", was: null, base: 0 },
    ]);
    const read = await fetch(`${url}/report/${guest.assessmentId}/report.json`, { headers: { cookie: guest.cookie } });
    expect([saved.status, read.status]).toEqual([200, 200]);
    const closed = {
      "sign-in": await postForm(url, "/sign-in/password", account),
      "sign-up": await postForm(url, "/sign-up/send", { name: "Ada", email: "ada@example.org", password: aPassword }),
      reset: await postForm(url, "/forgot-password/send", { email: account.email }),
      verification: await postForm(url, "/verify/send", { email: account.email }),
      passphrase: await postForm(url, `${view}/enter`, { passphrase: "correct horse" }, { cookie }),
      begin: await postForm(url, "/assess/start", { scope: "x", depth: "quick" }),
    };
    for (const [door, { status, headers }] of Object.entries(closed)) {
      expect([status >= 500, headers.getSetCookie()], door).toEqual([true, []]);
    }
  } finally {
    await servers.database.asOwner((run) => run("ALTER TABLE rate_limit_away RENAME TO rate_limit"));
  }
  expect((await postForm(url, `${view}/enter`, { passphrase: "correct horse" }, { cookie })).status).toBe(303);
});
