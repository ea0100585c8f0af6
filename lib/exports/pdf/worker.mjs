// The child process that typesets. Plain JavaScript, started by path: it runs beside a bundled server as it stands.
// It gets its files' paths and a document as JSON, and answers with bytes; it reads no environment and no network.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import workerpool from "workerpool";

/** One engine for the life of this process; files and engine never change under it. */
let engine = null;

async function typeset(files, wanted, document) {
  engine ??= startEngine(files, wanted);
  const { kind, toPdf, packPdf } = await engine;
  workerpool.workerEmit("ready"); // the deadline counts from here, not from a slow machine's first load of the engine
  await new Promise((resolve) => setImmediate(resolve));
  const pdf = toPdf({ data: document });
  // Without this turn of the event loop the native engine frees nothing.
  await new Promise((resolve) => setImmediate(resolve));
  return { kind, pdf: packPdf(pdf) };
}

async function startEngine(files, wanted) {
  const { packPdf } = await import(pathToFileURL(files.packer).href);
  return { ...(await startCompiler(files, wanted)), packPdf };
}

async function startCompiler(files, wanted) {
  if (wanted === "wasm") return startWasm(files);
  if (wanted === "native") return startNative(files);
  try {
    return startNative(files);
  } catch {
    return startWasm(files); // no binary for this system
  }
}

function startNative(files) {
  const { NodeCompiler } = loadFirst(files.addons);
  const compiler = NodeCompiler.create({
    workspace: dirname(files.main),
    fontArgs: [{ fontPaths: files.fonts.map((font) => dirname(font)) }],
  });
  return {
    kind: "native",
    toPdf(inputs) {
      try {
        return compiler.pdf({ mainFilePath: files.main, inputs }, { pdfStandard: "ua-1" });
      } catch (error) {
        throw new Error(`typesetting failed: ${error.message || error.code}`); // its own class loses its words on the way
      } finally {
        compiler.evictCache(10);
      }
    },
  };
}

function loadFirst(addons) {
  const require = createRequire(import.meta.url);
  const failures = [];
  for (const addon of addons) {
    try {
      return require(addon);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, "no native engine loads here");
}

async function startWasm(files) {
  const { default: start, TypstCompilerBuilder } = await import(pathToFileURL(files.wasmModule).href);
  await start({ module_or_path: await readFile(files.wasm) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of files.fonts) await builder.add_raw_font(await readFile(font));
  const compiler = await builder.build();
  for (const file of [files.main, ...files.parts]) {
    compiler.add_source(`/${basename(file)}`, await readFile(file, "utf8"));
  }
  return {
    kind: "wasm",
    toPdf(inputs) {
      const world = compiler.snapshot("/", `/${basename(files.main)}`, Object.entries(inputs));
      const { result, diagnostics } = world.get_artifact(1, 2);
      world.free();
      if (!result) throw new Error(`typesetting failed: ${diagnostics}`);
      return result;
    },
  };
}

workerpool.worker({ typeset });
