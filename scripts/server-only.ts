// The package `server-only` throws outside a bundler. Scripts and tests run on the server by nature, so it resolves to this file for them.
export {};
