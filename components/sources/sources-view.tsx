import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { type Sources, sourcesMarkup } from "./sources-markup";
import "@/components/layout/reading.css";
import "./sources.css";

/** All publications on a page. */
export function SourcesView(sources: Sources) {
  return <StaticMarkup name={keepMarkup(sourcesMarkup(sources).toString())} />;
}
