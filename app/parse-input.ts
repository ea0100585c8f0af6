import type { z } from "zod";
import { InvalidInput } from "@/lib/platform/errors";

/** A value from outside by its schema, or InvalidInput with the names of the fields that do not fit. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join(".") || "body");
  throw new InvalidInput([...new Set(fields)].slice(0, 20));
}
