/** What a document is printed on. */
export type Paper = "a4" | "letter";
