import { expect, test } from "vitest";
import type { ListedRespondent } from "@/lib/core/team/opened-round";
import { boardQuerySchema, respondentBoard, respondentsAPage } from "@/lib/core/team/respondent-board";

const person = (index: number, more: Partial<ListedRespondent> = {}): ListedRespondent => ({
  id: `${index}`,
  via: "personal",
  name: `Person ${index}`,
  email: `person.${index}@example.org`,
  standing: "asked",
  reminders: 0,
  mayRemind: true,
  mail: { state: "sent", failure: null },
  ...more,
});
const all = boardQuerySchema.parse({});

test("two hundred respondents have pages, and every one of them stands on one", () => {
  const people = Array.from({ length: 205 }, (_, index) => person(index));
  const boards = [1, 2, 3, 4, 5].map((page) => respondentBoard(people, { ...all, page }));
  expect(boards.map(({ rows, pages }) => [rows.length, pages])).toEqual([
    ...Array(4).fill([respondentsAPage, 5]),
    [5, 5],
  ]);
  expect(boards.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(people.map(({ id }) => id));
  expect(respondentBoard(people, { ...all, page: 99 }).query.page).toBe(5);
});

test("people are found by parts of their name and address, whatever accents and case", () => {
  const people = [
    person(1, { name: "Zoë Müller" }),
    person(2, { name: null }),
    person(3, { name: "Kim", email: null }),
  ];
  const found = (search: string) => respondentBoard(people, { ...all, search }).rows.map(({ id }) => id);
  expect([found("muller zoe"), found("PERSON.2@"), found("kım"), found("nobody"), found("")]).toEqual([
    ["1"],
    ["2"],
    ["3"],
    [],
    ["1", "2", "3"],
  ]);
});

test("a state narrows the list, and counts stay those of everybody", () => {
  const failed = person(2, { mail: { state: "failed", failure: "refused" }, mayRemind: false });
  const board = respondentBoard([person(1), failed, person(3, { standing: "finished" })], { ...all, state: "failed" });
  expect(board).toMatchObject({ found: 1, rows: [{ id: "2" }], mayRemind: 2 });
  expect(board.counts).toEqual({ all: 3, asked: 2, begun: 0, finished: 1, failed: 1 });
});

test("an address that asks for nonsense shows everybody", () => {
  expect(boardQuerySchema.parse({ search: ["x"], state: "evil", page: "-1" })).toEqual(all);
});
