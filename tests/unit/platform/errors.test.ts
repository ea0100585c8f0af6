import { expect, test } from "vitest";
import { Busy, errorKind, InsufficientStorage, InvalidInput, NotFound, Unavailable } from "@/lib/platform/errors";

test("each error that a door knows says its kind", () => {
  const errors = [
    new NotFound("x"),
    new InvalidInput(["a"]),
    new Busy(1),
    new Unavailable("x"),
    new InsufficientStorage(),
  ];
  expect(errors.map(errorKind)).toEqual(["not-found", "invalid-input", "busy", "unavailable", "insufficient-storage"]);
});

test("an error of another copy of this code is known as well", () => {
  const copy = Object.assign(new Error("x"), { kind: "not-found", [Symbol.for("plimsoll.error")]: true });
  expect(errorKind(copy)).toBe("not-found");
});

test("anything else has no kind, though it may have a field of that name", () => {
  expect(errorKind(Object.assign(new Error("x"), { kind: "not-found" }))).toBeNull();
  expect(errorKind("not-found")).toBeNull();
  expect(errorKind(null)).toBeNull();
});
