import type { TrendChoice } from "@/lib/core/team/round-trends";

/** Whose rounds an address asks for: of the scope `?scope=`, or of the scope that the round `?round=` is of. */
export function trendChoice({ scope, round }: Readonly<{ scope?: unknown; round?: unknown }>): TrendChoice {
  if (typeof scope === "string") return { kind: "scope", id: scope };
  return typeof round === "string" ? { kind: "round", id: round } : { kind: "first" };
}

/** The same of a request. */
export function trendChoiceOf(request: Request): TrendChoice {
  return trendChoice(Object.fromEntries(new URL(request.url).searchParams));
}
