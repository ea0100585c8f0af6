import { expect, test } from "vitest";
import { formPageOf, isChange, isFile } from "@/addresses";
import { newId } from "@/lib/platform/ids";
import { addressOf, matrix } from "../fixtures/doors";

const doors = Object.entries(matrix).map(([route, { method }]) => ({ route, method, path: addressOf(route, newId()) }));

test("an address takes a POST where its door does, and nowhere else", () => {
  expect(doors.filter(({ path }) => isChange(path)).map(({ route }) => route)).toEqual(
    doors.filter(({ method }) => method === "POST").map(({ route }) => route),
  );
});

test("a star is one part of an address, and a dot is a dot", () => {
  expect(isChange("/assess/a/b/answers")).toBe(false);
  expect(isChange("/assess//answers")).toBe(false);
  expect(isFile("/robotsXtxt")).toBe(false);
  expect(isFile("/robots.txt/")).toBe(false);
});

test("each address that takes a POST names the page of its form, which is one", () => {
  const posts = doors.filter(({ method }) => method === "POST");
  const pages = doors.filter(({ method, path }) => method === "GET" && !isFile(path));
  const known = new Set(pages.map(({ route }) => route.replace(/\[\w+\]/g, "*")));
  for (const { route } of posts) {
    const page = formPageOf(route.replace(/\[\w+\]/g, "*")) ?? "";
    expect(known.has(page), `${route}: ${page}`).toBe(true);
  }
  expect(formPageOf("/workspaces/a/rounds/b/close")).toBe("/workspaces/a/rounds/b");
  expect(formPageOf("/workspaces/a/rounds/b")).toBeNull();
});
