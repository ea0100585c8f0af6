import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { roundTrendMarkup, type TrendPlace } from "./round-trend-markup";
import "@/components/charts/charts.css";
import "@/components/layout/reading.css";
import "./round-trend.css";

/** A workspace's rounds over time, and its scopes beside each other. */
export function RoundTrendView(place: TrendPlace) {
  return <StaticMarkup name={keepMarkup(roundTrendMarkup(place).toString())} />;
}
