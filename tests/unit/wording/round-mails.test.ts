import { expect, test } from "vitest";
import { askingMail, goOnMail } from "@/lib/wording/round-mails";

test("T21 a mail of a round holds its link and nothing that anybody typed", () => {
  const asking = askingMail("ann@example.org", "https://plimsoll.example/join/x");
  expect(asking.to).toBe("ann@example.org");
  expect(asking.text).toContain("begin: https://plimsoll.example/join/x");
  expect(asking.text).toContain("first browser that begins with it");
  expect(goOnMail("ann@example.org", "https://plimsoll.example/assess/1").text).toContain(
    "in the browser in which you began: https://plimsoll.example/assess/1",
  );
});
