import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePeople } from "@/lib/core/team/people";

test("a line is a name, an address, or both, as people write them", () => {
  const text = `Ann Lee <Ann@Example.org>
    "Lee, Ben" <ben@example.org>
    Cat, cat@example.org
    dan@example.org\tDan
    eve@example.org

    Fay`;
  expect(parsePeople(text)).toEqual({
    people: [
      { name: "Ann Lee", email: "ann@example.org" },
      { name: "Lee, Ben", email: "ben@example.org" },
      { name: "Cat", email: "cat@example.org" },
      { name: "Dan", email: "dan@example.org" },
      { name: null, email: "eve@example.org" },
      { name: "Fay", email: null },
    ],
    wrong: [],
  });
});

test("who is named twice is asked once, the later line counting", () => {
  const { people } = parsePeople("ann@example.org\nAnn <ann@example.org>\nFay\nfay");
  expect(people).toEqual([
    { name: "Ann", email: "ann@example.org" },
    { name: "fay", email: null },
  ]);
});

test("a line that is none of it is given back", () => {
  const wrong = ["ann@nowhere", "a@example.org, b@example.org", "@", "\u202Eevil", "x".repeat(81)];
  expect(parsePeople(wrong.join("\n"))).toEqual({ people: [], wrong });
});

test("whatever the text, nobody is lost and nobody is made up", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { people, wrong } = parsePeople(text);
      expect(people.length + wrong.length).toBeLessThanOrEqual(text.split("\n").length);
      for (const { name, email } of people) expect(name ?? email).toBeTruthy();
    }),
  );
});
