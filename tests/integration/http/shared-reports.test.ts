import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { newToken } from "@/lib/platform/secrets";
import { aQuestion } from "../../fixtures/doors";
import { sharedServer } from "../../fixtures/shared-server";
import { beginAt, nobodyAtAll, postForm, saveAs, shareAt, type Visitor } from "../../fixtures/visitor";

const marker = "marker-of-a-cluster";

let origin = "";
let owner: Visitor = nobodyAtAll();
beforeAll(async () => {
  origin = await sharedServer();
  owner = await beginAt(origin, marker);
  await saveAs(origin, owner, [{ questionId: aQuestion, value: "3", was: null, base: 0 }]);
}, 300_000);

type Headers = Readonly<Record<string, string>>;
const get = (path: string, headers: Headers = {}, method = "GET") =>
  fetch(`${origin}${path}`, { method, redirect: "manual", headers });

/** Opens a link as a browser does: its cookie, and where that leads. */
async function open(token: string, cookie = ""): Promise<Readonly<{ cookie: string; path: string }>> {
  const response = await get(`/shared/${token}`, { cookie });
  expect(response.status).toBe(303);
  const [pair = ""] = response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  return { cookie: pair, path: response.headers.get("location") ?? "" };
}

const post = (path: string, fields: Headers = {}) =>
  postForm(origin, `/report/${owner.assessmentId}/share/${path}`, fields, { cookie: owner.cookie });

/** What answers are alike in, for links that open nothing. */
async function shapeOf(response: Response): Promise<unknown> {
  const text = (await response.text())
    .replaceAll(/nonce-[^']+|nonce="[^"]+"/g, "nonce")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/g, "id");
  const read = text.replaceAll(/<(script|template)\b[\s\S]*?<\/\1>/g, "");
  const kept = [...response.headers]
    .filter(([name]) => !/^(?:date|content-security-policy)$/.test(name))
    .map(([name, value]) => [name, value.replaceAll(/nonce="[^"]+"/g, "nonce")]);
  return { status: response.status, headers: kept, read };
}

describe("SH-2 a first visit", () => {
  test("swaps the token for a cookie of its link and goes on to an address without it", async () => {
    const { linkId, token } = await shareAt(origin, owner);
    const response = await get(`/shared/${token}`);
    expect(response.headers.get("location")).toBe(`/shared/view/${linkId}`);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^plimsoll-share-[0-9a-f-]+=0\.entered\.[0-9a-f-]{36}\.[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    expect(cookie).not.toContain(token);
    const page = await get(`/shared/view/${linkId}`, { cookie: cookie.split(";")[0] ?? "" });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain(marker);
    expect(html).not.toContain(token);
    for (const [, url = ""] of html.matchAll(/(?:src|srcset|action|poster)="([^"]+)"/g)) expect(url).toMatch(/^\//);
  });

  test.each([
    ["Slackbot", { "user-agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)" }, "GET"],
    ["Twitterbot", { "user-agent": "Twitterbot/1.0" }, "GET"],
    ["Teams", { "user-agent": "Mozilla/5.0 SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com" }, "GET"],
    ["a scanner that asks for the head", {}, "HEAD"],
  ])("by %s gets a neutral card, no cookie, and counts nothing", async (_, headers, method) => {
    const { linkId, token } = await shareAt(origin, owner, { label: "a scanned one" });
    const response = await get(`/shared/${token}`, headers, method);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
    const card = await response.text();
    expect(card).not.toMatch(new RegExp(`${marker}|score|\\d+ of 100|${linkId}`, "i"));
    if (method === "GET") expect(card).toContain('property="og:title" content="A report shared with Plimsoll"');
    const page = await get(`/report/${owner.assessmentId}/share/links/${linkId}`, { cookie: owner.cookie });
    expect(await page.text()).toContain("Not seen yet");
    await open(token); // and it still opens
  });
});

describe("SH-2, SH-3 every answer of a link", () => {
  test("is kept by no index and no cache, and names itself to nobody but in its form", async () => {
    const plain = await shareAt(origin, owner);
    const { cookie, path } = await open(plain.token);
    const guarded = await shareAt(origin, owner, { passphrase: "correct horse" });
    const asked = await open(guarded.token);
    for (const [address, referrer] of [
      [`/shared/${plain.token}`, "no-referrer"],
      [path, "no-referrer"],
      ...["pdf", "csv", "json"].map((end) => [`${path}/report.${end}`, "no-referrer"] as const),
      [`${path}/charts/gauge/image.svg`, "no-referrer"],
      [asked.path, "same-origin"],
      [`/shared/${newToken("s")}`, "no-referrer"],
    ] as const) {
      const response = await get(address, { cookie: `${cookie}; ${asked.cookie}` });
      expect(response.headers.get("x-robots-tag"), address).toBe("noindex, nofollow, noarchive");
      expect(response.headers.get("referrer-policy"), address).toBe(referrer);
      expect(response.headers.get("cache-control"), address).toMatch(/no-store/);
      await response.arrayBuffer();
    }
  });

  test("is the same 404 for wrong, mistyped, ended and locked-out links, and for who has no cookie", async () => {
    const { linkId, token } = await shareAt(origin, owner);
    const { cookie, path } = await open(token);
    await post(`links/${linkId}/end`);
    const wrong = await shapeOf(await get(`/shared/${newToken("s")}`));
    for (const other of [token, "plm_s_x", newToken("r")])
      expect(await shapeOf(await get(`/shared/${other}`))).toEqual(wrong);
    const ended = await shapeOf(await get(path, { cookie }));
    expect(ended).toMatchObject({ status: 404 });
    expect(JSON.stringify(ended)).toContain("This link opens nothing");
    expect(await shapeOf(await get(`/shared/view/${newId()}`))).toEqual(ended);
    expect(await shapeOf(await get(path, { cookie: owner.cookie }))).toEqual(ended);
    for (const file of ["report.pdf", "report.csv", "report.json", "charts/gauge/image.svg"])
      expect((await get(`${path}/${file}`, { cookie })).status, file).toBe(404);
  });
});

test("SH-3 no download that begins after a link was ended succeeds, while one goes on without a pause", async () => {
  const { linkId, token } = await shareAt(origin, owner, { detail: "summary" });
  const { cookie, path } = await open(token);
  let endedAt = Number.POSITIVE_INFINITY;
  const late: number[] = [];
  let before = 0;
  const loop = async () => {
    for (let after = 0; after < 3; ) {
      const began = performance.now();
      const { status } = await get(`${path}/report.pdf`, { cookie });
      if (began > endedAt) {
        late.push(status);
        after += 1;
      } else if (status === 200) before += 1;
    }
  };
  const ending = async () => {
    await expect.poll(() => before, { timeout: 20_000 }).toBeGreaterThan(2);
    expect((await post(`links/${linkId}/end`)).status).toBe(303);
    endedAt = performance.now();
  };
  await Promise.all([loop(), loop(), ending()]);
  expect(new Set(late)).toEqual(new Set([404]));
}, 60_000);

describe("SH-5 a summary without the scope", () => {
  test("says of its report nothing but score, target, domains and versions: page, its data, PDF, picture", async () => {
    const { token } = await shareAt(origin, owner, { detail: "summary", named: "" });
    const { cookie, path } = await open(token);
    const whole = await (await get(`/report/${owner.assessmentId}/report.json`, { cookie: owner.cookie })).json();
    const titles: string[] = whole.controls.map((control: { title: string }) => control.title);
    const questions: string[] = whole.comparisons.map((comparison: { question: string }) => comparison.question);
    const forbidden = [marker, owner.assessmentId, "assessmentId", "/assess/", "/report/", ...questions];
    const answers = [
      await get(path, { cookie }),
      await fetch(`${origin}${path}`, { headers: { cookie, rsc: "1" } }),
      await get(`${path}.rsc`, { cookie }),
      await get(`${path}/charts/domains/image.svg`, { cookie }),
    ];
    for (const answer of answers) {
      const text = await answer.text();
      expect(answer.status).toBe(200);
      for (const one of forbidden) expect(text, one).not.toContain(one);
      const said = titles.filter((title) => text.includes(`>${title}<`) || text.includes(`"${title}"`));
      expect(said).toEqual([]);
    }
    for (const file of ["report.csv", "report.json", "charts/bars-delay/image.svg"])
      expect((await get(`${path}/${file}`, { cookie })).status, file).toBe(404);
  });

  test("whole and with its scope it still leads nowhere", async () => {
    const { token } = await shareAt(origin, owner);
    const { cookie, path } = await open(token);
    const html = await (await get(path, { cookie })).text();
    const json = await (await get(`${path}/report.json`, { cookie })).text();
    for (const text of [html, json]) {
      expect(text).toContain(marker);
      for (const one of [owner.assessmentId, "/assess", "/report/"]) expect(text, one).not.toContain(one);
    }
    expect(html).not.toContain("<form");
  });
});

describe("SH-4 a passphrase", () => {
  test("is asked for first, lets in who knows it, and keeps 200 tries out", async () => {
    const { token } = await shareAt(origin, owner, { passphrase: "correct horse" });
    const { cookie, path } = await open(token);
    expect(path).toMatch(/\/passphrase$/);
    const view = path.replace("/passphrase", "");
    const form = await get(path, { cookie });
    expect(form.status).toBe(200);
    expect(await form.text()).not.toContain(marker);
    expect((await get(view, { cookie })).headers.get("location")).toBe(path);
    expect((await get(`${view}/report.pdf`, { cookie })).status).toBe(404);
    const entered = await postForm(origin, `${view}/enter`, { passphrase: "correct horse" }, { cookie });
    expect(entered.headers.get("location")).toBe(view);
    const inside = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await get(view, { cookie: inside })).status).toBe(200);
    expect((await open(token, inside)).path).toBe(view); // the link again, on a browser that is in

    const statuses: number[] = [];
    for (let tries = 0; tries < 200; tries += 1) {
      const spoofed = { cookie, "x-forwarded-for": `203.0.113.${tries}` };
      statuses.push((await postForm(origin, `${view}/enter`, { passphrase: `wrong ${tries}` }, spoofed)).status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(193);
    const refused = await postForm(origin, `${view}/enter`, { passphrase: "correct horse" }, { cookie });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const from = { cookie, accept: "text/html", referer: `${origin}${path}` };
    const shown = await (await postForm(origin, `${view}/enter`, { passphrase: "correct horse" }, from)).text();
    expect(shown).toMatch(/too many wrong passphrases for this report .*You can try again in \d+ (?:second|minute)s?/i);
    expect(shown).toContain(`href="${path}">Go back`);
    expect(/<main.*<\/main>/s.exec(shown)?.[0]).not.toMatch(/assess/);
    expect((await get(view, { cookie: inside })).status).toBe(200); // whoever is in stays in
  });

  test("that was changed puts out who came by the one before", async () => {
    const { linkId, token } = await shareAt(origin, owner);
    const { cookie, path } = await open(token);
    expect((await get(path, { cookie })).status).toBe(200);
    await post(`links/${linkId}/passphrase`, { passphrase: "battery staple" });
    expect((await get(path, { cookie })).status).toBe(404);
    expect((await open(token, cookie)).path).toBe(`${path}/passphrase`);
  });
});

test("SH-4 an empty field leaves a passphrase as it is; taking it away is a step of its own", async () => {
  const { linkId, token } = await shareAt(origin, owner, { passphrase: "correct horse" });
  const link = `/report/${owner.assessmentId}/share/links/${linkId}/passphrase`;
  const empty = await postForm(origin, link, { passphrase: "" }, { cookie: owner.cookie });
  const notice = empty.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  const page = await get(empty.headers.get("location") ?? "", { cookie: [owner.cookie, ...notice].join("; ") });
  expect(await page.text()).toContain("A passphrase needs 8 to 128 characters.");
  expect((await open(token)).path).toMatch(/\/passphrase$/);
  await postForm(origin, `${link}/remove`, {}, { cookie: owner.cookie });
  expect((await open(token)).path).not.toMatch(/\/passphrase$/);
});

test("LO-2 a passphrase that did not fit is not in the page that says so", async () => {
  const path = `/report/${owner.assessmentId}/share/create`;
  const fields = { key: newId(), detail: "full", named: "yes", days: "30", label: "x", passphrase: "s3cr3t" };
  const refused = await postForm(origin, path, fields, { cookie: owner.cookie });
  const [notice = ""] = refused.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  expect(Buffer.from(notice.split("=")[1]?.split(".")[0] ?? "", "base64url").toString()).not.toContain("s3cr3t");
  const page = await get(refused.headers.get("location") ?? "", { cookie: `${owner.cookie}; ${notice}` });
  const html = await page.text();
  expect(html).toContain("A passphrase needs 8 to 128 characters.");
  expect(html).not.toContain("s3cr3t");
});
