// Our own server sets the security headers before Next sees a request; for every other one, Next's proxy does.
const isForOurServer = process.env.PLIMSOLL_OUR_SERVER === "1";

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.PLIMSOLL_DIST_DIR || ".next",
  pageExtensions: [...(isForOurServer ? [] : ["elsewhere.ts"]), "tsx", "ts"],
  poweredByHeader: false,
  // Our server compresses what it has made of a page (scripts/start/serve.ts), others what they send.
  compress: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // No Link header: which stylesheets it names depends on how fast a page finds what it shows, so two pages that are
  // not found would differ by whether there was something to find. The page itself names all of them.
  reactMaxHeadersLength: 0,
  // Next keeps a copy of every body for a proxy, 10 MB of it, and hands on what it kept, cutting off the piece that
  // crosses the limit. With room for a piece of 64 kB above our 64 kB, a cut body is still too long, never a short one.
  experimental: { proxyClientMaxBodySize: "256kb" },
  // Figures are read when a process starts, so that an edition is added by adding files.
  outputFileTracingIncludes: {
    "/*": ["./lib/content/figures/**/*.json"],
    // What is read at its address rather than built in.
    "/problem.css": ["./app/*.css", "./components/{ui,layout}/*.css"],
    "/plex.woff2": ["./node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2"],
  },
  // On Vercel there is no embedded database, and the build migrates.
  outputFileTracingExcludes: process.env.VERCEL
    ? { "/*": ["./node_modules/@electric-sql/pglite/**", "./drizzle/**"] }
    : {},
  // No picture of ours is scaled; without this, Next scales any for whoever asks.
  images: { unoptimized: true },
  // Types, of tests too, are a gate of `npm run check`; whoever only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // A link that was copied with the full stop, comma or bracket after it is the link.
  redirects: async () => [
    {
      source:
        "/:kind(join|invitations|resume|verify|reset-password|shared|account/email)/:token(plm_[a-z]_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}):rest([^/0-9A-Za-z_].*)",
      destination: "/:kind/:token",
      permanent: false,
    },
  ],
  // Engines with their own binary or WASM files must be loaded from node_modules, not bundled.
  serverExternalPackages: [
    "@better-auth/passkey",
    "@electric-sql/pglite",
    "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
    "@myriaddreamin/typst-ts-node-compiler-linux-x64-musl",
    "@myriaddreamin/typst-ts-web-compiler",
    "@neondatabase/serverless",
    "@node-rs/argon2",
    "@vercel/postgres",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "better-auth",
    "nodemailer",
    "pg",
    "pino",
    "workerpool",
    "ws",
  ],
};

export default config;
