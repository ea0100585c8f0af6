import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { builtFiles } from "./start/built-files";
import { isKeptCompressed } from "./start/compressed-files";

const compress = promisify(brotliCompress); // at its best unless told otherwise

/** Puts beside each file of a build that compresses well what our server answers with in its place. */
export async function compressBuild(buildFolder: string): Promise<void> {
  const files = builtFiles(buildFolder).filter(([, path]) => isKeptCompressed(path));
  await Promise.all(files.map(async ([, path]) => writeFile(`${path}.br`, await compress(await readFile(path)))));
}
