import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { createDatabase } from "../../fixtures/database";
import { aQuestion, formFields } from "../../fixtures/doors";
import { startServer } from "../../fixtures/server";
import type { RunningServer } from "../../fixtures/spawn-server";
import { rowsOfAssessment, type StoredRow } from "../../fixtures/stored-rows";
import { beginAt, nobodyAtAll, postForm, postJson, saveAs, type Visitor } from "../../fixtures/visitor";

let database = { name: "", url: "" };
let server: RunningServer | null = null;
let origin = "";
let owner: Visitor = nobodyAtAll();
let stranger: Visitor = nobodyAtAll();

beforeAll(async () => {
  database = await createDatabase("plimsoll_template");
  server = await startServer({ env: { DATABASE_URL: database.url } });
  origin = server.url;
  owner = await beginAt(origin, "the owner's");
  stranger = await beginAt(origin, "the stranger's");
  expect((await saveAs(origin, owner, [{ questionId: aQuestion, value: "2", was: null, base: 0 }])).status).toBe(200);
}, 300_000);
afterAll(async () => {
  await server?.stop();
});

const rowsOf = ({ assessmentId }: Visitor) => rowsOfAssessment(database.name, assessmentId);

describe("AC-2 an address of one's own with something of another's in it", () => {
  test("saves into one's own and touches nothing of the other's", async () => {
    const before = await rowsOf(owner);
    const their = owner.assessmentId;
    const one = { questionId: "policy.image-provenance", value: "1", was: null, base: 0 };
    const named = { assessmentId: their, id: their, responseId: their, guestId: their };
    const saved = await saveAs(origin, stranger, [{ ...one, ...named }], named);
    expect(saved.status).toBe(200);
    const path = `/assess/${stranger.assessmentId}`;
    const fields = { ...formFields, ...named };
    for (const door of [`${path}/answers?assessmentId=${their}`, `${path}/widen`, `${path}/resume-link`])
      expect((await postForm(origin, door, fields, { cookie: stranger.cookie })).status).toBe(303);
    expect(await rowsOf(owner)).toEqual(before);
  });

  test("a question that is not this questionnaire's is refused, and stores nothing", async () => {
    const before = await rowsOf(stranger);
    const questionIds = [
      "policy.of-another-questionnaire",
      "profile",
      "constructor",
      owner.assessmentId.replace(/^./, "a"),
    ];
    for (const questionId of questionIds) {
      const response = await saveAs(origin, stranger, [{ questionId, value: "1", was: null, base: 0 }]);
      expect(await response.json()).toMatchObject({ outcomes: [{ questionId, kind: "refused", value: null }] });
    }
    expect(await rowsOf(stranger)).toEqual(before);
  });

  test("two cookies of ours never add up", async () => {
    const both = `${stranger.cookie}; ${owner.cookie}`;
    const response = await fetch(`${origin}/report/${owner.assessmentId}/report.json`, { headers: { cookie: both } });
    expect(response.status).toBe(404);
  });
});

describe("AC-6, IN-4 what a client may not say", () => {
  const forbidden = {
    id: newId(),
    role: "admin",
    workspaceId: newId(),
    userId: newId(),
    actorId: newId(),
    actorKind: "user",
    score: "100",
    maturity: "4",
    status: "closed",
    revision: "99",
    isSynthetic: "true",
    scoringVersion: "forged",
    questionnaireVersion: "forged",
    figuresEdition: "forged",
    createdAt: "2001-01-01T00:00:00Z",
    answeredAt: "2001-01-01T00:00:00Z",
    touchedAt: "2001-01-01T00:00:00Z",
  };
  const evil = (rows: readonly StoredRow[]) => {
    const stored = JSON.stringify(rows);
    const words = [forbidden.id, forbidden.workspaceId, forbidden.userId, forbidden.actorId, "2001-01-01", "forged"];
    return words.filter((word) => stored.includes(word));
  };

  test("is ignored when an assessment begins", async () => {
    const fields = {
      scope: "mine",
      depth: "full",
      ...forbidden,
      __proto__: "x",
      "constructor.prototype.role": "admin",
    };
    const response = await postForm(origin, "/assess/start", fields);
    const assessmentId = response.headers.get("location")?.split("/")[2] ?? "";
    const rows = await rowsOfAssessment(database.name, assessmentId);
    expect(rows.length).toBeGreaterThan(2);
    expect(evil(rows)).toEqual([]);
    expect(rows.find((row) => row.id === assessmentId)).toMatchObject({ is_synthetic: false, depth: "full" });
  });

  test("is ignored when answers are saved, as JSON and as a form", async () => {
    const guest = await beginAt(origin);
    const one = { questionId: aQuestion, value: "2", was: null, base: 0 };
    const proto = `{"__proto__":{"role":"admin"},"answers":[${JSON.stringify({ ...one, ...forbidden })}]}`;
    expect((await postJson(origin, `/assess/${guest.assessmentId}/answers`, proto, guest.cookie)).status).toBe(200);
    const form = { ...formFields, [`was.${aQuestion}`]: "2", [`base.${aQuestion}`]: "1", ...forbidden };
    expect(
      (await postForm(origin, `/assess/${guest.assessmentId}/answers`, form, { cookie: guest.cookie })).status,
    ).toBe(303);
    const rows = await rowsOf(guest);
    expect(evil(rows)).toEqual([]);
    const answers = rows.filter((row) => "question_id" in row);
    expect(answers).toMatchObject([{ question_id: aQuestion, value: "3", revision: 2 }]);
    const report = await fetch(`${origin}/report/${guest.assessmentId}/report.json`, {
      headers: { cookie: guest.cookie },
    });
    expect(await report.text()).not.toMatch(/forged|2001-01-01/);
  });

  test.each(["widen", "resume-link", "end-other-devices"])("is ignored by %s", async (door) => {
    const guest = await beginAt(origin);
    const fields = { ...forbidden, depth: "quick", scope: "forged" };
    expect(
      (await postForm(origin, `/assess/${guest.assessmentId}/${door}`, fields, { cookie: guest.cookie })).status,
    ).toBe(303);
    const rows = await rowsOf(guest);
    expect(evil(rows)).toEqual([]);
    expect(rows).toContainEqual(
      expect.objectContaining({ id: guest.assessmentId, depth: "full", scope: "production" }),
    );
  });
});
