import type { Report } from "@/lib/core/report/report";
import type { RoundTrends } from "@/lib/core/team/round-trends";
import { isoDay } from "@/lib/wording/dates";

/** A file name of letters, digits and hyphens: "plimsoll-łódź-2026-11-23.pdf". Nothing else of a scope gets into it. */
export function fileName({ scope, computedAt }: Pick<Report, "scope" | "computedAt">, extension: string): string {
  return nameOf(["plimsoll", slug(scope ?? ""), isoDay(computedAt)], extension);
}

/** The same of a trend, by the scope that it follows: "plimsoll-trend-production-eks.csv". */
export function trendFileName({ chosen }: RoundTrends, extension: string): string {
  return nameOf(["plimsoll-trend", slug(chosen?.name ?? "")], extension);
}

function nameOf(parts: readonly string[], extension: string): string {
  return `${parts.filter((part) => part !== "").join("-")}.${extension}`;
}

/** Lower-case letters and digits of any script, the rest as hyphens. */
export function slug(text: string): string {
  const name = text.normalize("NFKC").toLowerCase().normalize("NFKC");
  return [...name.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "-")]
    .slice(0, 60)
    .join("")
    .replaceAll(/^-+|-+$/g, "");
}

/** Letters whose accent is no mark of its own, or that stand for two. */
const asAscii: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  þ: "th",
};

/** A file name for programs that read ASCII alone: accents go, and so does what has no like there. */
export function asciiFileName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = name
    .slice(0, dot)
    .replaceAll(/[ßæœøđðħıłþ]/g, (letter) => asAscii[letter] ?? "")
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${stem}${name.slice(dot)}`;
}
