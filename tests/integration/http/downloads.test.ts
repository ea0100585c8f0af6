import { beforeAll, describe, expect, test } from "vitest";
import { sharedServer } from "../../fixtures/shared-server";
import { beginAt, postForm, type Visitor } from "../../fixtures/visitor";

let origin = "";
beforeAll(async () => {
  origin = await sharedServer();
}, 300_000);

const get = (visitor: Visitor, file: string) =>
  fetch(`${origin}/report/${visitor.assessmentId}/${file}`, { headers: { cookie: visitor.cookie } });

const types: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

describe("EX-2 a download's name is a slug, whatever the scope is called", () => {
  test.each([
    ['"; filename="evil.exe', "plimsoll-filename-evil-exe-DAY"],
    ["../../etc/passwd", "plimsoll-etc-passwd-DAY"],
    ["..\\..\\windows\\system32", "plimsoll-windows-system32-DAY"],
    ["/", "plimsoll-DAY"],
    ["%0d%0aSet-Cookie: x=1", "plimsoll-0d-0aset-cookie-x-1-DAY"],
    ["a'b`c$(id)|d;e", "plimsoll-a-b-c-id-d-e-DAY"],
    ["🦦 otters", "plimsoll-otters-DAY"],
    ["Zürich ﬁles", "plimsoll-zurich-files-DAY", "plimsoll-z%C3%BCrich-files-DAY"],
    ["Łódź", "plimsoll-lodz-DAY", "plimsoll-%C5%82%C3%B3d%C5%BA-DAY"],
    ["本番", "plimsoll-DAY", "plimsoll-%E6%9C%AC%E7%95%AA-DAY"],
    ["CON", "plimsoll-con-DAY"],
    ["=cmd|' /C calc'!A0", "plimsoll-cmd-c-calc-a0-DAY"],
    ["x".repeat(80), `plimsoll-${"x".repeat(60)}-DAY`],
  ])("%s", async (scope, expected, written = expected) => {
    const visitor = await beginAt(origin, scope);
    for (const [end, type] of Object.entries(types)) {
      const response = await get(visitor, `report.${end}`);
      expect(response.status).toBe(200);
      const disposition = (response.headers.get("content-disposition") ?? "").replaceAll(/\d{4}-\d\d-\d\d/g, "DAY");
      expect(disposition).toBe(`attachment; filename="${expected}.${end}"; filename*=UTF-8''${written}.${end}`);
      expect(response.headers.get("content-type")).toBe(type);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
  });

  test("a chart's picture is a file too, and only of a chart that there is", async () => {
    const visitor = await beginAt(origin, '"><script>alert(1)</script>');
    const picture = await get(visitor, "charts/gauge/image.svg");
    expect(picture.headers.get("content-disposition")).toBe(
      `attachment; filename="plimsoll-gauge.svg"; filename*=UTF-8''plimsoll-gauge.svg`,
    );
    expect(picture.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(picture.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(await picture.text()).not.toContain("<script");
    for (const chartId of ["%22%0d%0ax", "..%2f..%2fgauge", "gauge%00", "GAUGE", "constructor"])
      expect((await get(visitor, `charts/${chartId}/image.svg`)).status, chartId).toBe(404);
  });
});

test("EX-2 a NUL is in no form at all", async () => {
  const response = await postForm(origin, "/assess/start", { scope: "a\u0000b", depth: "full" });
  expect(response.status).toBe(400);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test.each(["\r\nSet-Cookie: x=1", "a\nb", "a\u0085b", "\u001b[31m"])(
  "EX-2 no scope has a line break or another control character in it: %j",
  async (character) => {
    const response = await postForm(origin, "/assess/start", { scope: `a${character}b`, depth: "full" });
    expect(response.headers.get("location")).toBe("/assess");
    expect(response.headers.getSetCookie().some((cookie) => cookie.startsWith("plimsoll="))).toBe(false);
  },
);
