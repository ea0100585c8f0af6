import { expect, test } from "vitest";
import { linksCsv } from "@/lib/exports/csv-links";
import { readCsv } from "../../fixtures/read-csv";

test("each person is a row with the link and the text to send, and no cell starts a formula", () => {
  const rows = readCsv(
    linksCsv([{ name: "=Ann", email: null, link: "https://x/join/1", text: "Hello,\n\nhttps://x" }]),
  );
  expect(rows).toEqual([{ name: "'=Ann", email: "", link: "https://x/join/1", text: "Hello,\n\nhttps://x" }]);
});
