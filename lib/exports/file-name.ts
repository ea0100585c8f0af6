import type { Report } from "@/lib/core/report/report";
import type { RoundTrends } from "@/lib/core/team/round-trends";
import { isoDay } from "@/lib/wording/dates";

/** A file name of letters, digits and hyphens: "plimsoll-production-eks-2026-11-23.pdf". Nothing of a scope can leave it. */
export function fileName({ scope, computedAt }: Pick<Report, "scope" | "computedAt">, extension: string): string {
  return ["plimsoll", slug(scope ?? ""), isoDay(computedAt)]
    .filter((part) => part !== "")
    .join("-")
    .concat(".", extension);
}

/** The same of a trend, by the scope that it follows: "plimsoll-trend-production-eks.csv". */
export function trendFileName({ chosen }: RoundTrends, extension: string): string {
  return ["plimsoll-trend", slug(chosen?.name ?? "")]
    .filter((part) => part !== "")
    .join("-")
    .concat(".", extension);
}

/** Lower-case ASCII letters and digits, the rest as hyphens; accents go. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
}
