/** What is said of a figure, with the word for a weak one: "46 %, weak". */
export function strengthWords(said: string, isWeak: boolean): string {
  return isWeak ? `${said}, weak` : said;
}
