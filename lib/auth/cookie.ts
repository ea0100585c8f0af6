/** The value of a cookie in a Cookie header. */
export function cookieNamed(cookieHeader: string | null, name: string): string | null {
  const start = `${name}=`;
  const pairs = (cookieHeader ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? null;
}

/** Whether visitors come over https, so that cookies can be bound to it. */
export function isHttps(appUrl: string): boolean {
  return appUrl.startsWith("https://");
}
