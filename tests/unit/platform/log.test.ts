import { expect, test } from "vitest";
import { describeError, loggedPath } from "@/lib/platform/log";

test("LO-2 an address is kept without its query and without a token in its path", () => {
  expect(loggedPath("/assess/1/answers?secret=x#y")).toBe("/assess/1/answers");
  expect(loggedPath("/resume/plm_r_abc_def/open")).toBe("/resume/[token]/open");
});

test("LO-2 an error is described with its causes but without the parameters of its query", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505" });
  const error = new Error("Failed query: insert into answer values ($1)\nparams: the-answer", { cause });
  const described = JSON.stringify(describeError(error));
  expect(described).toContain("insert into answer");
  expect(described).toContain("23505");
  expect(described).not.toContain("the-answer");
});

test("what is thrown and is no error is described too", () => {
  expect(describeError("gone")).toEqual({ message: "gone" });
});

test("an event of a WebSocket is described by its message and the error that it carries", () => {
  const { message, cause } = describeError(
    Object.assign(new Event("error"), { message: "refused", error: new Error("ECONN") }),
  );
  expect(message).toBe("refused");
  expect(cause).toMatchObject({ message: "ECONN" });
});

test("an error that gathers several names each of them", () => {
  const { causes } = describeError(new AggregateError([new Error("IPv4 refused"), new Error("IPv6 refused")]));
  expect(causes).toMatchObject([{ message: "IPv4 refused" }, { message: "IPv6 refused" }]);
});
