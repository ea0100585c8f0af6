import { z } from "zod";

const hour = 60 * 60 * 1000;
const mostDays = 366;

/** The day that respondents are asked to be done by: not over yet anywhere on earth, and within a year. */
export function answerBySchema(now: Date) {
  const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);
  const first = dayAt(now.getTime() - 12 * hour);
  const last = dayAt(now.getTime() + mostDays * 24 * hour);
  return z.iso
    .date()
    .refine((day) => day >= first && day <= last)
    .nullable();
}
