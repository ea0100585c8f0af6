import { expect, test } from "vitest";
import { day, dayAndTime, isoDay } from "@/lib/wording/dates";

test("an instant is said in UTC, whatever the machine's time zone", () => {
  expect(day("2026-11-23T23:59:59.999Z")).toBe("23 November 2026");
  expect(day("2027-01-01T00:00:00Z")).toBe("1 January 2027");
  expect(dayAndTime("2026-08-05T12:04:30Z")).toBe("5 August 2026, 12:04 UTC");
  expect(isoDay("2026-11-23T23:59:59.999Z")).toBe("2026-11-23");
});
