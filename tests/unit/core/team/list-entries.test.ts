import { expect, test } from "vitest";
import { listEntries } from "@/lib/core/team/list-entries";

test("an entry says on which line it stands, blank lines counted, and how it was typed", () => {
  expect(listEntries("\n Ann  Lee <ann@example.org> ;\r\n\n bob@example.org")).toEqual([
    { line: 2, text: "Ann  Lee <ann@example.org>", names: ["Ann  Lee"], addresses: ["ann@example.org"] },
    { line: 4, text: "bob@example.org", names: [], addresses: ["bob@example.org"] },
  ]);
});

test("separators within quotation marks and brackets part nothing, and a lone mark is a letter", () => {
  expect(listEntries('"a; b, c" <d@example.org>').map(({ names }) => names)).toEqual([["a; b, c"]]);
  expect(listEntries('5" rack, e@example.org')).toMatchObject([{ names: ['5" rack'], addresses: ["e@example.org"] }]);
});
