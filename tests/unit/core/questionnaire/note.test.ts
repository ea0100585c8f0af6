import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanNote, controlOfNote, longestNote, noteFault, noteIdOf, notesOf } from "@/lib/core/questionnaire/note";

test("a note's id names its control, and no question's id is one", () => {
  expect(controlOfNote(noteIdOf("policy.admission"))).toBe("policy.admission");
  for (const id of ["policy.admission", "profile.size", "notes.x", ""]) expect(controlOfNote(id)).toBeNull();
});

describe("a text as a note is kept", () => {
  test("keeps its lines, which end alike, and nothing blank around it", () => {
    expect(cleanNote(" one\r\ntwo\rthree\n\n")).toBe("one\ntwo\nthree");
    for (const blank of ["", " \n\t ", "\r\n"]) expect(cleanNote(blank)).toBeNull();
  });

  test("drops marks that turn the writing, and takes the line ends of Word", () => {
    expect(cleanNote("סיכון (CVE-2026-1)\u200f")).toBe("סיכון (CVE-2026-1)");
    expect(cleanNote("\u200eone\vtwo\fthree\u2028four\u061c")).toBe("one\ntwo\nthree\nfour");
    expect(noteFault(cleanNote("a\u202eb\u2066c") ?? "")).toBeNull();
  });

  test("is none where nothing can be seen, and keeps what joins letters", () => {
    for (const unseen of ["\u200b", "\u2060 \u200d", "\u3164", "\u2800", "\ufeff"])
      expect(cleanNote(unseen)).toBeNull();
    expect(cleanNote("می\u200cخواهم")).toBe("می\u200cخواهم");
  });

  test("is the same when it is cleaned again, so that what comes back is what was sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = cleanNote(text);
        expect(once === null ? null : cleanNote(once)).toBe(once);
      }),
    );
  });
});

describe("a note", () => {
  test("has at most 1,000 characters", () => {
    expect(noteFault("x".repeat(longestNote))).toBeNull();
    expect(noteFault("x".repeat(longestNote + 1))).toBe("too-long");
  });

  test.each(["plain", "line\nline\tcolumn", "日本語 عربي שלום", "👩‍🚀 naïve", "<script>alert(1)</script>"])(
    "is any text that can be seen: %j",
    (text) => expect(noteFault(text)).toBeNull(),
  );

  test.each(["a\0b", "a\u001bb", "a\u0085b", "\u202eevil", "a\u2066b", "half \ud83d of a pair"])(
    "IN-3 is none with %j",
    (text) => expect(noteFault(text)).toBe("unseen"),
  );
});

test("the notes among answers are those that stand", () => {
  const answers = [
    { questionId: "policy.admission", token: "3" },
    { questionId: noteIdOf("policy.admission"), token: "since May" },
    { questionId: noteIdOf("policy.psp"), token: null },
  ];
  expect(notesOf(answers)).toEqual([{ controlId: "policy.admission", text: "since May" }]);
});
