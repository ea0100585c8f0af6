/** Which room may use which other rooms. Read a row as "X may import only ...". This table is the architecture. */
const mayUse = {
  "lib/core": [],
  "lib/platform": [],
  "lib/content": ["lib/core"],
  "lib/wording": ["lib/core"],
  "lib/charts": ["lib/core", "lib/wording"],
  "lib/exports": ["lib/core", "lib/wording", "lib/charts", "lib/platform"],
  "lib/db": ["lib/core", "lib/platform"],
  "lib/auth": ["lib/core", "lib/db", "lib/platform"],
  "lib/data": ["lib/core", "lib/content", "lib/db", "lib/platform"],
  "components/ui": [],
  components: ["lib/core", "lib/wording", "lib/charts"],
  scripts: ["lib/core", "lib/content", "lib/data", "lib/db", "lib/platform", "tests/fixtures"], // the bench starts servers as tests do
  app: [
    "components",
    "lib/core",
    "lib/content",
    "lib/wording",
    "lib/charts",
    "lib/exports",
    "lib/auth",
    "lib/data",
    "lib/platform",
  ],
};

/** Packages that only some rooms may touch. */
const onlyIn = {
  next: ["app", "components", "lib/auth"],
  "react|react-dom": ["app", "components"],
  "drizzle-orm|pg|@vercel/postgres|@neondatabase/serverless|@electric-sql/pglite": ["lib/db", "lib/data", "lib/auth"],
  "better-auth|@better-auth/.*": ["lib/auth"],
  recharts: ["components/charts"],
  "@myriaddreamin/typst-.*": ["lib/exports"],
};

const room = (name) => `^${name}/`;
const pkg = (names) => `(^|node_modules/)(${names})(/|$)`;

const rooms = Object.entries(mayUse).map(([name, others]) => ({
  name: `${name} may use only ${[name, ...others].join(", ")}`,
  severity: "error",
  from: { path: room(name) },
  to: { path: "^(app|components|lib|scripts|drizzle|tests)/", pathNot: [name, ...others].map(room) },
}));

const packages = Object.entries(onlyIn).map(([names, where]) => ({
  name: `${names} only in ${where.join(", ")}`,
  severity: "error",
  from: { path: "^(app|components|lib)/", pathNot: where.map(room) },
  to: { path: pkg(names) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    ...packages,
    {
      name: "lib/core imports no package but zod",
      severity: "error",
      from: { path: "^lib/core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "core"], pathNot: pkg("zod") },
    },
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "everything resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // count `import type` as well
    exclude: { path: "/[.]next" },
    doNotFollow: { path: "^node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
