import { z } from "zod";

/** A level of a control: 0 absent, 1 ad hoc, 2 partly, 3 enforced and checked, 4 everywhere, automatic and verified. */
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof levelSchema>;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];

export const linkSchema = z.object({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }) });
export type Link = z.infer<typeof linkSchema>;

/** Identifiers of one framework that a control answers to, as that framework prints them. */
export const frameworkReferenceSchema = z.object({
  framework: z.string().min(1),
  identifiers: z.array(z.string().min(1)).min(1),
});
export type FrameworkReference = z.infer<typeof frameworkReferenceSchema>;

/** One scored practice: a question, five observable levels, and what to do about a low one. */
export const controlSchema = z.object({
  kind: z.literal("control"),
  id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/),
  domainId: z.string().min(1),
  title: z.string().min(1),
  question: z.string().min(1),
  levels: z.array(z.string().min(1)).length(5),
  why: z.string().min(1),
  isCore: z.boolean(),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  weightReason: z.string().min(1),
  /** When "not applicable" may be chosen; null where it may not. */
  notApplicableWhen: z.string().min(1).nullable(),
  references: z.array(frameworkReferenceSchema),
  remediation: z.object({ summary: z.string().min(1), links: z.array(linkSchema) }),
});
export type Control = z.infer<typeof controlSchema>;
