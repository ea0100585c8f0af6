import { publicFile, respond } from "@/app/respond";
import { figuresCsv } from "@/lib/exports/csv-figures";
import { figuresFile } from "../figures-file";

const csv = figuresFile(figuresCsv);

/** The figures that a query finds, one row a figure. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async (asked) =>
    publicFile(asked, { content: csv(asked.request), type: "text/csv; charset=utf-8", name: "plimsoll-figures.csv" }),
});
