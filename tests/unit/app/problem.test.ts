import { describe, expect, test } from "vitest";
import { type Problem, problemJson, problemOf, problemPage } from "@/app/problem";
import { Refusal } from "@/app/refusal";
import { Busy, InsufficientStorage, InvalidInput, NotFound, TooMany, Unavailable } from "@/lib/platform/errors";

const reference = "0190a6f0-0000-7000-8000-000000000000";

describe("an error as an answer", () => {
  test.each([
    [new NotFound("assessment"), 404, null],
    [new InvalidInput(["answers.0.base"]), 400, null],
    [new Busy(1), 503, 1],
    [new Unavailable("connect ECONNREFUSED 10.0.0.7"), 503, 1],
    [new TooMany(900), 429, 900],
    [new InsufficientStorage("12 MB"), 507, null],
    [new Refusal(403, "x"), 403, null],
    [new Refusal(413, "x"), 413, null],
    [new Refusal(415, "x"), 415, null],
    [new Error("boom"), 500, null],
    ["a text", 500, null],
    [undefined, 500, null],
  ])("%s is %i", (error, status, retryAfterSeconds) => {
    expect(problemOf(error)).toMatchObject({ status, retryAfterSeconds });
  });

  test("names the fields that do not fit, and them alone", () => {
    expect(problemOf(new InvalidInput(["answers.0.base", "next"])).fields).toEqual(["answers.0.base", "next"]);
    expect(problemOf(new Refusal(400, "nested too deep")).fields).toEqual([]);
  });

  test("LO-2 says nothing of the fault itself, as JSON or as a page", () => {
    for (const error of [new Error("password hunter2"), new Unavailable("hunter2"), new NotFound("hunter2")]) {
      const problem = problemOf(error);
      expect(problemJson(problem, reference)).not.toContain("hunter2");
      expect(problemPage(problem, reference, null)).not.toContain("hunter2");
    }
  });
});

describe("a problem", () => {
  const problem: Problem = {
    status: 400,
    title: "Does not fit",
    fields: ["next"],
    retryAfterSeconds: null,
    limitName: null,
  };

  test("as JSON has the members of RFC 9457, and fields only where there are some", () => {
    const members = { type: "about:blank", title: "Does not fit", status: 400, instance: `urn:uuid:${reference}` };
    expect(JSON.parse(problemJson(problem, reference))).toEqual({ ...members, fields: ["next"] });
    expect(JSON.parse(problemJson({ ...problem, fields: [] }, reference))).toEqual(members);
  });

  test("that time alone lifts says on its page how long it takes", () => {
    expect(problemPage(problemOf(new TooMany(61)), reference, null)).toContain("again in 2 minutes");
    expect(problemPage(problem, reference, null)).not.toContain("again in");
  });

  test("as a page bears its reference, has a way on, and neither script nor style of its own", () => {
    const html = problemPage(problem, reference, null);
    expect(html).toContain(reference);
    expect(html).toContain('href="/">Start page');
    expect(html).toMatch(/<link rel="icon" href="\/icon.svg"/);
    expect(html).toMatch(/<title>Does not fit/);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  });

  test("leads back to where its visitor came from, whatever that address holds", () => {
    const html = problemPage(problem, reference, '/shared/view/1/passphrase?a="><b>&c');
    expect(html).toContain('<a class="button" href="/shared/view/1/passphrase?a=&#34;&#62;&#60;b&#62;&#38;c">Go back');
    expect(problemPage(problem, reference, null)).not.toContain("Go back");
  });

  test("of a limit speaks of what was tried, not of assessments, and leads to where a code is typed", () => {
    const passphrase = problemPage(
      problemOf(new TooMany(900, "share-passphrase")),
      reference,
      "/shared/view/1/passphrase",
    );
    expect(passphrase).toMatch(/too many wrong passphrases .*You can try again in 15 minutes\./i);
    expect(passphrase).not.toMatch(/your assessment/);
    const code = problemPage(problemOf(new TooMany(900, "workshop code")), reference, "/workshop/ACDEFH");
    expect(code).toContain('href="/workshop">Type a code');
  });
});
