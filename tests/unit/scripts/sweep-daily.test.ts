import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "@/lib/platform/log";
import { sweepDaily } from "@/scripts/start/sweep-daily";

const day = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("sweeps at once, then every day until it is ended, whatever became of a day's", async () => {
  const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  const sweep = vi.fn(async () => undefined);
  sweep.mockRejectedValueOnce(new Error("no database"));
  const end = sweepDaily(sweep);
  await vi.advanceTimersByTimeAsync(0);
  expect(sweep).toHaveBeenCalledTimes(1);
  expect(logged).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(day);
  expect(sweep).toHaveBeenCalledTimes(2);
  await end();
  await vi.advanceTimersByTimeAsync(3 * day);
  expect(sweep).toHaveBeenCalledTimes(2);
});

test("ends a sweep that runs between two of its batches, and waits for that", async () => {
  const batches: number[] = [];
  const end = sweepDaily(async (goesOn) => {
    while (goesOn()) {
      batches.push(batches.length);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  await vi.advanceTimersByTimeAsync(25);
  let isOver = false;
  const over = end().then(() => {
    isOver = true;
  });
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(10);
  await over;
  expect(batches.length).toBe(3);
});

test("a sweep that takes longer than a day is not begun twice", async () => {
  const sweep = vi.fn(() => new Promise<void>(() => undefined));
  sweepDaily(sweep);
  await vi.advanceTimersByTimeAsync(2 * day);
  expect(sweep).toHaveBeenCalledOnce();
});
