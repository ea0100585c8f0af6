import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { type Method, methodMarkup } from "./method-markup";
import "@/components/layout/reading.css";
import "./method.css";

/** The method on a page. */
export function MethodView(method: Method) {
  return <StaticMarkup name={keepMarkup(methodMarkup(method).toString())} />;
}
