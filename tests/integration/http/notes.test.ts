import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { longestNote } from "@/lib/core/questionnaire/note";
import { aQuestion } from "../../fixtures/doors";
import { readPdf } from "../../fixtures/pdf-text";
import { readMarkup } from "../../fixtures/read-markup";
import { startServer } from "../../fixtures/server";
import type { RunningServer } from "../../fixtures/spawn-server";
import { beginAt, nobodyAtAll, postForm, saveAs, shareAt, type Visitor } from "../../fixtures/visitor";

const id = `note:${aQuestion}`;
const marker = "Marker of a note";

let server: RunningServer | null = null;
let origin = "";
let owner: Visitor = nobodyAtAll();
beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: "debug" } });
  origin = server.url;
  owner = await beginAt(origin);
  const noted = { questionId: id, value: marker, was: null, base: 0 };
  const saved = await saveAs(origin, owner, [{ questionId: aQuestion, value: "1", was: null, base: 0 }, noted]);
  expect(saved.status).toBe(200);
}, 300_000);
afterAll(async () => {
  const printed = server?.output() ?? "";
  await server?.stop();
  expect(printed, "LO-2 no note is in the server's log").not.toContain(marker);
});

const get = (path: string, headers: Readonly<Record<string, string>>) =>
  fetch(`${origin}${path}`, { redirect: "manual", headers });

describe("SH-5 a shared report", () => {
  /** Everything that a visitor of a link can read. */
  async function visited(fields: Readonly<Record<string, string>>) {
    const { token } = await shareAt(origin, owner, fields);
    const opened = await get(`/shared/${token}`, {});
    const cookie = opened.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const path = opened.headers.get("location") ?? "";
    const text = async (address: string, headers = {}) => (await get(address, { cookie, ...headers })).text();
    const pdf = await get(`${path}/report.pdf`, { cookie });
    return {
      html: await text(path),
      payload: (await text(path, { rsc: "1" })) + (await text(`${path}.rsc`)),
      csv: await text(`${path}/report.csv`),
      json: await text(`${path}/report.json`),
      isInPdf: readPdf(new Uint8Array(await pdf.arrayBuffer())).says(marker),
    };
  }

  test("shows no note where none was chosen: page, its data, PDF, CSV, JSON", async () => {
    const { isInPdf, ...texts } = await visited({ detail: "full" });
    for (const [name, text] of Object.entries(texts)) expect(text, name).not.toContain(marker);
    expect(isInPdf).toBe(false);
  });

  test("shows them where they were chosen", async () => {
    const { isInPdf, payload: _, ...texts } = await visited({ detail: "full", noted: "yes" });
    for (const [name, text] of Object.entries(texts)) expect(text, name).toContain(marker);
    expect(isInPdf).toBe(true);
  });

  test("shows none in a summary, whatever a form says", async () => {
    const { isInPdf, ...texts } = await visited({ detail: "summary", noted: "yes" });
    for (const [name, text] of Object.entries(texts)) expect(text, name).not.toContain(marker);
    expect(isInPdf).toBe(false);
  });

  test("is previewed as it will be", async () => {
    const preview = `/report/${owner.assessmentId}/share/preview`;
    const html = async (query: string) => (await get(`${preview}?${query}`, { cookie: owner.cookie })).text();
    expect(await html("detail=full")).not.toContain(marker);
    expect(await html("detail=full&noted=yes")).toContain(marker);
    expect(await html("detail=summary&noted=yes")).not.toContain(marker);
    const json = (shown: string) => get(`${preview}/${shown}/report.json`, { cookie: owner.cookie });
    expect(await (await json("full")).text()).not.toContain(marker);
    expect(await (await json("full-with-notes")).text()).toContain(marker);
    expect((await json("summary-with-notes")).status).toBe(404);
  });
});

describe("CO-2 a form without script", () => {
  const send = (visitor: Visitor, fields: Readonly<Record<string, string>>) =>
    postForm(
      origin,
      `/assess/${visitor.assessmentId}/answers`,
      { next: "review", ...fields },
      { cookie: visitor.cookie },
    );

  const fieldsOf = (text: string, was: string, base: string, of = id) => ({
    [`answer.${of}`]: text,
    [`was.${of}`]: was,
    [`base.${of}`]: base,
  });

  /** The notes on all controls of the largest domain, sent as the form on its page says. */
  async function sendSix(visitor: Visitor, text: string, was: string, base: string): Promise<Response> {
    const page = await get(`/assess/${visitor.assessmentId}/identity`, { cookie: visitor.cookie });
    const form = /<form id="answers"[^>]*>/.exec(await page.text())?.[0] ?? "";
    const body = /enctype="multipart\/form-data"/i.test(form) ? new FormData() : new URLSearchParams();
    body.append("next", "review");
    for (const of of six)
      for (const [name, value] of Object.entries(fieldsOf(text, was, base, of))) body.append(name, value);
    const headers = { origin, cookie: visitor.cookie };
    const path = `/assess/${visitor.assessmentId}/answers`;
    return fetch(`${origin}${path}`, { method: "POST", redirect: "manual", headers, body });
  }

  const six = questionnaireOf(currentQuestionnaireVersion)
    .controls.filter(({ id: control }) => control.startsWith("identity."))
    .map(({ id: control }) => `note:${control}`);

  test("saves six notes of a thousand letters, whatever they are written in, and six others over them", async () => {
    expect(six).toHaveLength(6);
    const visitor = await beginAt(origin);
    const [first, second, third] = ["日".repeat(longestNote), "本".repeat(longestNote), "🔐".repeat(longestNote / 2)];
    for (const [at, [text, was]] of [
      [first, ""],
      [second, first],
      [third, second],
    ].entries()) {
      const saved = await sendSix(visitor, text ?? "", was ?? "", String(at));
      expect([saved.status, saved.headers.get("location")]).toEqual([303, `/assess/${visitor.assessmentId}/review`]);
    }
    const page = await (await get(`/assess/${visitor.assessmentId}/identity`, { cookie: visitor.cookie })).text();
    expect(page.split(`data-value="${third}" data-revision="3"`)).toHaveLength(7);
  });

  test("gives back six that are twice as long as a note can be, to the last letter", async () => {
    const visitor = await beginAt(origin);
    const response = await sendSix(visitor, `${"🔐".repeat(longestNote - 1)}🗝`, "", "0");
    expect(response.status).toBe(409);
    const html = readMarkup(await response.text());
    expect(html.split(`${"🔐".repeat(longestNote - 1)}🗝</textarea>`)).toHaveLength(7);
  });

  /** The page that a refused form leads to, with what it says. */
  async function followed({ cookie }: Visitor, response: Response): Promise<string> {
    expect(response.status).toBe(303);
    const notice = response.headers.getSetCookie().map((one) => one.split(";")[0]);
    const page = await get(response.headers.get("location") ?? "", { cookie: [cookie, ...notice].join("; ") });
    return page.text();
  }

  test("saves a note with its lines, and one that was not changed is left alone", async () => {
    const visitor = await beginAt(origin);
    expect((await send(visitor, fieldsOf("one\r\ntwo", "", "0"))).headers.get("location")).toMatch(/\/review$/);
    expect((await send(visitor, fieldsOf("three", "one\r\ntwo", "1"))).headers.get("location")).toMatch(/\/review$/);
    expect((await send(visitor, fieldsOf("one\r\ntwo", "one\r\ntwo", "1"))).headers.get("location")).toMatch(
      /\/review$/,
    );
    const page = await (await get(`/assess/${visitor.assessmentId}/policy`, { cookie: visitor.cookie })).text();
    expect(page).toContain('data-value="three" data-revision="2"');
  });

  test("brings a note back that was changed elsewhere, beside the stored one and escaped", async () => {
    const visitor = await beginAt(origin);
    await send(visitor, fieldsOf("stored first", "", "0"));
    const html = await followed(visitor, await send(visitor, fieldsOf("<b>mine</b>", "", "0")));
    expect(html).toContain("This note was changed elsewhere");
    expect(html).toContain("&lt;b&gt;mine&lt;/b&gt;");
    expect(html).not.toContain("<b>mine");
    expect(html).toContain('data-value="stored first" data-revision="1"');
  });

  test("says by the field that a note is too long, with all of it in there, and saves the answer beside it", async () => {
    const visitor = await beginAt(origin);
    const long = `${"x".repeat(1000)}end`;
    const answer = { [`answer.${aQuestion}`]: "4", [`was.${aQuestion}`]: "", [`base.${aQuestion}`]: "0" };
    const html = await followed(visitor, await send(visitor, { ...fieldsOf(long, "", "0"), ...answer }));
    expect(html).toContain("a note has at most 1,000 characters, and this one has 1,003");
    expect(html).toContain(`${long}</textarea>`);
    expect(html).toMatch(new RegExp(`data-question="${aQuestion}" data-value="4"`));
  });

  test("answers itself with what is too much to carry to the page", async () => {
    const visitor = await beginAt(origin);
    await send(visitor, fieldsOf("stored first", "", "0"));
    const long = `<i>${"日本".repeat(480)}</i>\r\nline two`;
    const response = await send(visitor, fieldsOf(long, "", "0"));
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toMatch(/&(?:lt|#60);i&(?:gt|#62);/);
    expect(html).not.toContain("<i>");
    expect(html).toContain("\nline two</textarea>");
    expect(html.match(/&#26085;|日/g)).toHaveLength(480);
    expect(html).toContain(`/assess/${visitor.assessmentId}/policy`);
  });
});
