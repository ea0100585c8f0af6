import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { aPassword } from "../../fixtures/accounts";
import { startServer } from "../../fixtures/server";
import type { RunningServer } from "../../fixtures/spawn-server";
import { beginAt, postForm } from "../../fixtures/visitor";

let server: RunningServer;
let behindProxy: RunningServer;

beforeAll(async () => {
  server = await startServer();
  behindProxy = await startServer({ env: { TRUSTED_PROXY_HOPS: "1" } });
}, 300_000);
afterAll(async () => {
  await server.stop();
  await behindProxy.stop();
});

const address = () => `ada-${newId().slice(0, 8)}@example.org`;
const from = () => ({ "x-forwarded-for": `2001:db8:${newId().slice(0, 4)}:${newId().slice(0, 4)}::1` });
const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(";", 1)[0] ?? "";

/** The last link printed in a mail to this address. */
async function linkTo(to: RunningServer, email: string): Promise<string> {
  const links = () =>
    to
      .output()
      .split(`a mail to ${email} `)
      .slice(1)
      .flatMap((mail) => /http:\S+plm_\S+/.exec(mail) ?? []);
  await expect.poll(() => links().length).toBeGreaterThan(0);
  return links().at(-1) ?? "";
}

/** Signs up by the forms; returns the session's cookie. */
async function signUpAt(at: RunningServer, email: string): Promise<string> {
  const sent = await postForm(at.url, "/sign-up/send", { name: "Ada", email, password: aPassword }, from());
  expect(sent.headers.get("location")).toBe("/verify");
  const { pathname } = new URL(await linkTo(at, email));
  const confirmed = await postForm(at.url, `${pathname}/confirm`, { password: aPassword }, from());
  expect(confirmed.headers.get("location")).toBe("/account");
  return cookieOf(confirmed, "plimsoll-session");
}

describe("AU-2 and AV-4: 200 guesses at one account", () => {
  test("from one caller with rotating headers: ten are looked at, the rest wait", async () => {
    const email = address();
    const statuses: number[] = [];
    for (let tries = 0; tries < 200; tries += 1) {
      const spelled = tries % 2 === 0 ? email : email.toUpperCase();
      const headers = { ...from(), "x-real-ip": `10.0.0.${tries}`, "x-plimsoll-client": `10.0.1.${tries}` };
      const response = await postForm(server.url, "/sign-in/password", { email: spelled, password: "x" }, headers);
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(185);
  });

  test("at rotating accounts: a forwarded header counts behind a proxy alone", async () => {
    const guessAt = async (at: RunningServer) => {
      const statuses: number[] = [];
      for (let tries = 0; tries < 60; tries += 1) {
        const response = await postForm(at.url, "/sign-in/password", { email: address(), password: "x" }, from());
        statuses.push(response.status);
      }
      return statuses.filter((status) => status === 429).length;
    };
    expect(await guessAt(server)).toBeGreaterThanOrEqual(8);
    expect(await guessAt(behindProxy)).toBe(0);
  });
});

test("AU-4 and LO-2: a link leads to the configured address, whatever the Host says, and no log has its token", async () => {
  const email = address();
  const body = new URLSearchParams({ name: "Ada", email, password: aPassword }).toString();
  const status = await new Promise((resolve, reject) => {
    const headers = {
      host: `localhost:${behindProxy.port}`,
      "x-forwarded-host": "evil.example",
      origin: behindProxy.url,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": body.length,
      ...from(),
    };
    const asking = request({
      host: "localhost",
      port: behindProxy.port,
      path: "/sign-up/send",
      method: "POST",
      headers,
    });
    asking.once("response", (response) => resolve(response.resume().statusCode));
    asking.once("error", reject).end(body);
  });
  expect(status).toBe(303);
  const link = await linkTo(behindProxy, email);
  expect(link).toMatch(new RegExp(`^${behindProxy.url}/verify/plm_v_`));
  expect(behindProxy.output()).not.toContain("evil.example");
  const { pathname } = new URL(link);
  await postForm(behindProxy.url, `${pathname}x/confirm`, { password: "x" }, from());
  await fetch(link);
  expect(behindProxy.output().split(pathname)).toHaveLength(2); // in the mail, and nowhere else
});

test("AU-3 sign-up answers a known address as it does an unknown one", async () => {
  const known = address();
  await signUpAt(behindProxy, known);
  const shapeOf = async (email: string) => {
    const fields = { name: "Ada", email, password: aPassword };
    const response = await postForm(behindProxy.url, "/sign-up/send", fields, from());
    const cookies = response.headers.getSetCookie().map((one) => one.replace(/=[^;]+/, ""));
    return {
      status: response.status,
      location: response.headers.get("location"),
      cookies,
      body: await response.text(),
    };
  };
  expect(await shapeOf(known)).toEqual(await shapeOf(address()));
});

describe("SE-2, SE-3, SE-4: a session", () => {
  test("is an HttpOnly cookie for this host, that no page and no answer shows", async () => {
    const email = address();
    await signUpAt(behindProxy, email);
    const signedIn = await postForm(behindProxy.url, "/sign-in/password", { email, password: aPassword }, from());
    const line = signedIn.headers.getSetCookie().find((one) => one.startsWith("plimsoll-session=")) ?? "";
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\//i);
    expect(line).not.toMatch(/Secure|Domain/i);
    const cookie = line.split(";", 1)[0] ?? "";
    const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
    for (const path of ["/account", "/account/data.json", "/account/second-factor", "/assess"]) {
      const text = await (await fetch(`${behindProxy.url}${path}`, { headers: { cookie } })).text();
      expect(text, path).not.toContain(token);
    }
    expect(behindProxy.output()).not.toContain(token);
  });

  test("ends with signing out: the page leads to the sign-in, a program gets 401", async () => {
    const cookie = await signUpAt(behindProxy, address());
    const asPage = { headers: { cookie, accept: "text/html" }, redirect: "manual" as const };
    expect((await fetch(`${behindProxy.url}/account`, asPage)).status).toBe(200);
    const out = await postForm(behindProxy.url, "/sign-out", {}, { cookie });
    expect(out.headers.get("clear-site-data")).toBe('"cache", "storage"');
    const after = await fetch(`${behindProxy.url}/account`, asPage);
    expect([after.status, after.headers.get("location")]).toEqual([307, "/sign-in?next=%2Faccount"]);
    expect((await fetch(`${behindProxy.url}/account/data.json`, { headers: { cookie } })).status).toBe(401);
    expect((await postForm(behindProxy.url, "/account/name", { name: "x" }, { cookie })).status).toBe(401);
  });

  test("opens the person's own data, with their assessments in it", async () => {
    const cookie = await signUpAt(behindProxy, address());
    const scope = `marker-${newId()}`;
    await postForm(behindProxy.url, "/assess/start", { scope, depth: "quick" }, { cookie });
    const data = await fetch(`${behindProxy.url}/account/data.json`, { headers: { cookie } });
    expect(data.headers.get("content-disposition")).toContain("attachment");
    expect(await data.text()).toContain(scope);
  });
});

test("AC-5 claiming takes a session and the device's own secret, once", async () => {
  const guest = await beginAt(behindProxy.url);
  const session = await signUpAt(behindProxy, address());
  const path = `/assess/${guest.assessmentId}/claim`;
  expect((await postForm(behindProxy.url, path, {}, { cookie: guest.cookie })).status).toBe(401);
  expect((await postForm(behindProxy.url, path, {}, { cookie: session })).status).toBe(404);
  const both = `${session}; ${guest.cookie}`;
  expect((await postForm(behindProxy.url, path, {}, { cookie: both })).status).toBe(303);
  expect((await postForm(behindProxy.url, path, {}, { cookie: both })).status).toBe(404);
  const asGuest = { headers: { cookie: guest.cookie } };
  expect((await fetch(`${behindProxy.url}/report/${guest.assessmentId}`, asGuest)).status).toBe(404);
  expect(
    (await fetch(`${behindProxy.url}/report/${guest.assessmentId}`, { headers: { cookie: session } })).status,
  ).toBe(200);
});
