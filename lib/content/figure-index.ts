import type { Benchmark } from "@/lib/core/benchmark/benchmark";
import { type KnownFigure, knownFigures } from "@/lib/core/benchmark/known-figure";
import { benchmarkOf, currentFiguresEdition } from "./benchmarks";

const benchmark = benchmarkOf(currentFiguresEdition);
const known = knownFigures(benchmark);

/** The current figures as lists and searches need them, made once a process. */
export function figureIndex(): Readonly<{ benchmark: Benchmark; known: readonly KnownFigure[] }> {
  return { benchmark, known };
}
