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
  const end = await sweepDaily(sweep);
  expect(sweep).toHaveBeenCalledTimes(1);
  sweep.mockRejectedValueOnce(new Error("no database"));
  await vi.advanceTimersByTimeAsync(day);
  expect(sweep).toHaveBeenCalledTimes(2);
  expect(logged).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(day);
  expect(sweep).toHaveBeenCalledTimes(3);
  end();
  await vi.advanceTimersByTimeAsync(3 * day);
  expect(sweep).toHaveBeenCalledTimes(3);
});

test("a first sweep that fails is told", async () => {
  await expect(sweepDaily(() => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
});
