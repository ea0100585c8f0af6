import fc from "fast-check";
import { expect, test } from "vitest";
import { mostPeopleAtOnce, parsePeople } from "@/lib/core/team/people";

const ann = { name: "Ann Lee", email: "ann@example.org" };
const bob = { name: null, email: "bob@example.org" };

test("a line is a name, an address, or both, as people write them", () => {
  const text = `Ann Lee <Ann@Example.org>
    "Lee, Ben" <ben@example.org>
    Cat, cat@example.org
    dan@example.org\tDan
    eve@example.org

    Fay`;
  expect(parsePeople(text)).toEqual({
    people: [
      ann,
      { name: "Lee, Ben", email: "ben@example.org" },
      { name: "Cat", email: "cat@example.org" },
      { name: "Dan", email: "dan@example.org" },
      { name: null, email: "eve@example.org" },
      { name: "Fay", email: null },
    ],
    wrong: [],
    repeated: 0,
  });
});

test.each<[notation: string, text: string, people: readonly unknown[]]>([
  ["Outlook", '"Lee, Ann" <ann@example.org>; bob@example.org', [{ ...ann, name: "Lee, Ann" }, bob]],
  [
    "Outlook without quotation marks",
    "Lee, Ann <ann@example.org>; bob@example.org;",
    [{ ...ann, name: "Lee, Ann" }, bob],
  ],
  ["Outlook's quoted address", "'ann@example.org' <ann@example.org>", [{ ...ann, name: "ann@example.org" }]],
  ["Gmail", "Ann Lee <ann@example.org>, bob@example.org", [ann, bob]],
  ["a spreadsheet", "Ann\tLee\tann@example.org\r\n\tbob@example.org\r\n", [ann, bob]],
  ["a spreadsheet with the address first", "ann@example.org\tAnn Lee", [ann]],
  ["a plain list", "ann@example.org, bob@example.org", [{ ...ann, name: null }, bob]],
  ["a list with blanks", "ann@example.org  bob@example.org", [{ ...ann, name: null }, bob]],
  ["Word's line ends", "Ann Lee ann@example.org\vbob@example.org\u2028Fay", [ann, bob, { name: "Fay", email: null }]],
  ["a link", "mailto:ann@example.org", [{ ...ann, name: null }]],
  [
    "pairs on one line",
    "Ann Lee, ann@example.org, Fay, fay@example.org",
    [ann, { name: "Fay", email: "fay@example.org" }],
  ],
  ["one name of two parts", "Lee, Ann", [{ name: "Lee, Ann", email: null }]],
  ["an apostrophe", "Ann O'Neil <ann@example.org>", [{ ...ann, name: "Ann O'Neil" }]],
])("the notation of %s is read whole", (_, text, people) => {
  expect(parsePeople(text)).toEqual({ people, wrong: [], repeated: 0 });
});

test("an address without its at sign is named as wrong, with its line, and nothing else is lost", () => {
  const { people, wrong } = parsePeople(
    "bob@example.org\nAnn Lee <ann.example.org>\nCat, cat.example.org\nbob@ example.org",
  );
  expect(people).toEqual([bob]);
  expect(wrong).toEqual([
    { line: 2, text: "Ann Lee <ann.example.org>", reason: "not-an-address" },
    { line: 3, text: "Cat, cat.example.org", reason: "not-an-address" },
    { line: 4, text: "bob@ example.org", reason: "not-an-address" },
  ]);
});

test("an entry that could be read in two ways is not guessed", () => {
  const { people, wrong } = parsePeople("ann@example.org, Ann, ben@example.org, Ben\nAnn, Ben, Cat\n\u202Eevil");
  expect(people).toEqual([]);
  expect(wrong.map(({ reason }) => reason)).toEqual(["several", "several", "not-a-name"]);
});

test("who is named twice is asked once, the later line counting", () => {
  expect(parsePeople("ann@example.org\nAnn <ANN@example.org>\nFay\nfay")).toEqual({
    people: [
      { name: "Ann", email: "ann@example.org" },
      { name: "fay", email: null },
    ],
    wrong: [],
    repeated: 2,
  });
});

test("two hundred people fit one form, and those beyond the limit come back", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `Person Number ${index}, person.${index}@division.example.org`);
  expect(parsePeople(lines(200).join("\n"))).toMatchObject({ people: { length: 200 }, wrong: [] });
  const { people, wrong } = parsePeople(lines(mostPeopleAtOnce + 2).join("\n"));
  expect(people).toHaveLength(mostPeopleAtOnce);
  expect(wrong.map(({ text, reason }) => [text, reason])).toEqual(
    lines(mostPeopleAtOnce + 2)
      .slice(mostPeopleAtOnce)
      .map((line) => [line, "over-limit"]),
  );
});

test("somebody named twice keeps the name, and brackets that do not pair come back", () => {
  expect(parsePeople("Ann\tann@example.org ann@example.org").people).toEqual([{ ...ann, name: "Ann" }]);
  expect(parsePeople("Ann<<>").wrong).toEqual([{ line: 1, text: "Ann<<>", reason: "not-an-address" }]);
});

test("where addresses are needed, a name without one is wrong", () => {
  expect(parsePeople("ann@example.org\nFay", { most: 20, isAddressNeeded: true })).toEqual({
    people: [{ ...ann, name: null }],
    wrong: [{ line: 2, text: "Fay", reason: "no-address" }],
    repeated: 0,
  });
});

const typed = fc.constantFrom(
  "Ann",
  "Lee",
  "ann@example.org",
  "bob@example.org",
  ",",
  ";",
  "\n",
  "\t",
  " ",
  '"',
  "<",
  ">",
  "@",
);

test("whatever is pasted, every letter of it is in somebody's name or address, or comes back", () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 14 }), (pieces) => {
      const { people, wrong, repeated } = parsePeople(pieces.join(""));
      fc.pre(repeated === 0); // of somebody named twice, one name is kept
      const kept = `${people.map(({ name, email }) => `${name} ${email}`).join(" ")} ${wrong.map(({ text }) => text).join(" ")}`;
      for (const word of pieces.filter((piece) => /\w/.test(piece)))
        expect(kept.toLowerCase()).toContain(word.toLowerCase());
    }),
  );
});
