import { join } from "node:path";

/**
 * Every file that the child process opens. Each path is a literal from the working directory, so that a build which
 * traces files finds them; a path put together from parts would be left behind.
 */
export const engineFiles = {
  worker: join(process.cwd(), "lib/exports/pdf/worker.mjs"),
  main: join(process.cwd(), "lib/exports/pdf/template/report.typ"),
  parts: [join(process.cwd(), "lib/exports/pdf/template/look.typ")],
  fonts: [
    join(process.cwd(), "node_modules/@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf"),
    join(process.cwd(), "node_modules/@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf"),
  ],
  addons: [
    join(
      process.cwd(),
      "node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node",
    ),
    join(
      process.cwd(),
      "node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-musl/typst-ts-node-compiler.linux-x64-musl.node",
    ),
  ],
  wasmModule: join(process.cwd(), "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs"),
  wasm: join(process.cwd(), "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm"),
  packer: join(process.cwd(), "lib/exports/pdf/pack-pdf.mjs"),
} as const;
