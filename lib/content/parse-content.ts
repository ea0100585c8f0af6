import type { z } from "zod";

/**
 * Reads the value of a content file with its schema.
 *
 * @param path of the file from the root of the project, named in the error together with the fields at fault
 * @throws where the value does not fit: broken content stops the build, never a reader
 */
export function parseContent<Schema extends z.ZodType>(path: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `${path}: ${issue.path.join(".") || "(whole file)"}: ${issue.message}`,
  );
  throw new Error(faults.join("\n"));
}
