import { expect, test } from "vitest";
import { agreementInputSchema, roomNoteSchema, roomStateSchema, shownSchema } from "@/lib/core/workshop/room";

const given = { questionId: "policy.pod-security-standards", agreed: "3", base: 0 };

test("a room agrees on a level, on not knowing, or on a control that does not apply", () => {
  for (const agreed of ["0", "4", "unsure", "not-applicable"])
    expect(agreementInputSchema.parse({ ...given, agreed }).agreed).toBe(agreed);
  for (const agreed of ["5", "-1", "", "2.5", null])
    expect(agreementInputSchema.safeParse({ ...given, agreed }).success).toBe(false);
});

test("a note keeps its lines and loses what cannot be seen; an empty one is none", () => {
  expect(roomNoteSchema.parse(" one\r\ntwo\t3 ")).toBe("one\ntwo\t3");
  expect(roomNoteSchema.parse("a\u0000b\u202Ec\u200F")).toBe("abc");
  expect(roomNoteSchema.parse(" \n ")).toBeNull();
  expect(roomNoteSchema.safeParse("x".repeat(10_001)).success).toBe(false);
});

test("what is shown is the id of a control or a domain", () => {
  expect(shownSchema.safeParse("network").success).toBe(true);
  expect(shownSchema.safeParse("network.default-deny").success).toBe(true);
  for (const wrong of ["", "Network", "a%", "x y"]) expect(shownSchema.safeParse(wrong).success).toBe(false);
});

test("the state of a room is three numbers", () => {
  expect(roomStateSchema.parse({ version: 2, joined: 3, ready: 1, names: ["Ann"] })).toEqual({
    version: 2,
    joined: 3,
    ready: 1,
  });
});
