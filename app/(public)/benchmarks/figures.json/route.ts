import { publicFile, respond } from "@/app/respond";
import { figuresJson } from "@/lib/exports/json-figures";
import { figuresFile } from "../figures-file";

const json = figuresFile(figuresJson);

/** The figures that a query finds, for programs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async (asked) =>
    publicFile(asked, { content: json(asked.request), type: "application/json", name: "plimsoll-figures.json" }),
});
