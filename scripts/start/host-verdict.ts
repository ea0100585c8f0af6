/** What becomes of a request by the name it was sent to. */
export type HostVerdict =
  | Readonly<{ kind: "serve" }>
  | Readonly<{ kind: "redirect"; location: string }>
  | Readonly<{ kind: "misdirected" }>;

const serve: HostVerdict = { kind: "serve" };

/** Names that mean this machine; a visitor's cookie and origin would differ from one to the next. */
const thisMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Probes ask by whatever name they have, and want an answer, not a redirect. */
const probes = new Set(["/livez", "/readyz"]);

type Asked = Readonly<{ host: string | undefined; method: string | undefined; url: string | undefined }>;

/**
 * Where the application's address is this machine, only that one name is served: another of its names is redirected
 * there, and a foreign one refused (a page elsewhere could make its own name point here). Behind a public address a
 * proxy decides which names arrive, and what it calls us does not matter.
 */
export function hostVerdicts(appUrl: string, allowedOrigins: readonly string[]): (asked: Asked) => HostVerdict {
  const { origin, hostname } = new URL(appUrl);
  const isPublic = !thisMachine.has(hostname);
  const ours = new Set([origin, ...allowedOrigins].map((one) => new URL(one).host));
  return ({ host, method, url }) => {
    const asked = host?.toLowerCase() ?? "";
    if (isPublic || ours.has(asked)) return serve;
    const { pathname, search } = pathOf(url);
    if (probes.has(pathname)) return serve;
    const isThisMachine = thisMachine.has(asked.replace(/:\d+$/, ""));
    if (!isThisMachine || (method !== "GET" && method !== "HEAD")) return { kind: "misdirected" };
    return { kind: "redirect", location: `${origin}${pathname}${search}` };
  };
}

/** A request's target may also be a whole address; only its path and query are of interest. */
function pathOf(url: string | undefined): URL {
  const nowhere = "http://localhost";
  const target = url?.startsWith("/") ? `${nowhere}${url}` : (url ?? "/");
  return URL.canParse(target, nowhere) ? new URL(target, nowhere) : new URL(nowhere);
}
