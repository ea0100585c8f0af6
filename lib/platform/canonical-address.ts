type Place = Readonly<{ appUrl: string; allowedOrigins: readonly string[] }>;
type Asked = Readonly<{ method: string; host: string | null; path: string; search: string }>;

/** What programs call by whatever name they have, and want an answer from, not a redirect. */
const forPrograms = /^\/(?:api\/|livez$|readyz$)/;

/**
 * Where to send a visitor who came by another of a deployment's names: a page there would load, but nothing that it sends
 * would be taken, as it comes from another origin. Null: the name is ours, or the request is none to be sent on.
 */
export function canonicalAddress(
  { appUrl, allowedOrigins }: Place,
  { method, host, path, search }: Asked,
): string | null {
  const isOurs = [appUrl, ...allowedOrigins].some((origin) => new URL(origin).host === host?.toLowerCase());
  const isRead = method === "GET" || method === "HEAD";
  if (host === null || isOurs || !isRead || forPrograms.test(path)) return null;
  return `${appUrl}${path}${search}`;
}
