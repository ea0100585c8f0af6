/** What becomes of a request by the name it was sent to. */
export type HostVerdict =
  | Readonly<{ kind: "serve"; target: string }>
  | Readonly<{ kind: "redirect"; location: string }>
  | Readonly<{ kind: "misdirected" }>
  /** Two names, of which a proxy may have read another one than we do. */
  | Readonly<{ kind: "ambiguous" }>;

/** Names that mean this machine; a visitor's cookie and origin would differ from one to the next. */
const thisMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Probes ask by whatever name they have, and want an answer, not a redirect. */
const probes = new Set(["/livez", "/readyz"]);

type Asked = Readonly<{ host: string | undefined; hosts: number; method: string | undefined; url: string | undefined }>;

/**
 * Where the application's address is this machine, only that one name is served: another of its names is redirected
 * there, and a foreign one refused (a page elsewhere could make its own name point here). Behind a public address a
 * proxy decides which names arrive, and what it calls us does not matter.
 */
export function hostVerdicts(appUrl: string, allowedOrigins: readonly string[]): (asked: Asked) => HostVerdict {
  const { origin, hostname } = new URL(appUrl);
  const isPublic = !thisMachine.has(hostname);
  const ours = new Set([origin, ...allowedOrigins].map((one) => new URL(one).host));
  return ({ host, hosts, method, url }) => {
    if (hosts > 1) return { kind: "ambiguous" };
    const asked = host?.toLowerCase() ?? "";
    const whole = wholeAddress(url);
    if (whole !== null && whole.host !== asked && !ours.has(whole.host)) return { kind: "misdirected" };
    const target = whole === null ? (url ?? "/") : `${whole.pathname}${whole.search}`;
    const { pathname, search } = pathOf(target);
    if (isPublic || ours.has(asked) || probes.has(pathname)) return { kind: "serve", target };
    if (!isThisMachine(asked) || !isReading(method)) return { kind: "misdirected" };
    return { kind: "redirect", location: `${origin}${pathname}${search}` };
  };
}

const isThisMachine = (host: string) => thisMachine.has(host.replace(/:\d+$/, ""));
const isReading = (method: string | undefined) => method === "GET" || method === "HEAD";

/** A request's target may also be a whole address, which a proxy would be asked for; null where it is a path. */
function wholeAddress(url: string | undefined): URL | null {
  return url !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(url) && URL.canParse(url) ? new URL(url) : null;
}

function pathOf(target: string): URL {
  const nowhere = "http://localhost";
  const address = target.startsWith("/") ? `${nowhere}${target}` : target;
  return URL.canParse(address, nowhere) ? new URL(address, nowhere) : new URL(nowhere);
}
