import workerpool, { type Pool, type Promise as WorkerpoolPromise } from "workerpool";
import { z } from "zod";
import { Busy, Unavailable } from "@/lib/platform/errors";
import { outsideRequests } from "@/lib/platform/outside-requests";
import { engineFiles } from "./engine-files";

/** `auto`: the native engine where it loads, WebAssembly elsewhere. */
export type EngineChoice = "auto" | "native" | "wasm";

/** Turns a document (JSON for the template) into PDF bytes, in child processes of its own. */
export type Typesetter = Readonly<{
  typeset: (document: string) => Promise<Uint8Array>;
  stop: () => Promise<void>;
}>;

export type TypesetterLimits = Readonly<{ processes: number; queue: number; deadline: number }>;

/** Two at once, ten waiting, ten seconds each. */
const limits: TypesetterLimits = { processes: 2, queue: 10, deadline: 10_000 };

/** Milliseconds that a new process may take to load its engine, before the document's own time begins. */
const startAllowance = 30_000;

/** Renders before the processes are replaced: WebAssembly memory never shrinks, about 4 MB a render. */
const renewAfter = { native: 1000, wasm: 50 } as const;

const typesetSchema = z.object({ kind: z.enum(["native", "wasm"]), pdf: z.instanceof(Uint8Array) });

/**
 * A pool of processes with a deadline: a running compile can be ended only together with its process. Throws `Busy`
 * when the queue is full and `Unavailable` when a document took too long or its process died.
 */
export function startTypesetter(engine: EngineChoice, given: Partial<TypesetterLimits> = {}): Typesetter {
  const { processes, queue, deadline } = { ...limits, ...given };
  let pool = startPool(processes);
  let rendered = 0;

  function renew(): void {
    const old = pool;
    pool = startPool(processes);
    rendered = 0;
    void old.terminate(); // lets running documents finish
  }

  return {
    async typeset(document) {
      if (pool.stats().pendingTasks >= queue) throw new Busy(2);
      const answer = await inTime(pool, engine, document, deadline);
      rendered += 1;
      if (rendered >= renewAfter[answer.kind]) renew();
      return answer.pdf;
    },
    async stop() {
      await pool.terminate(true);
    },
  };
}

function startPool(processes: number): Pool {
  return workerpool.pool(engineFiles.worker, {
    workerType: "process",
    maxWorkers: processes,
    workerTerminateTimeout: 100,
    // No flags and no environment of the server: the child has no use for its loaders or its secrets.
    forkOpts: { execArgv: [], env: {}, serialization: "advanced" },
  });
}

async function inTime(pool: Pool, engine: EngineChoice, document: string, deadline: number) {
  const { worker: _, ...files } = engineFiles;
  try {
    // Outside, since the processes that it starts serve later requests too.
    const set: WorkerpoolPromise<unknown> = outsideRequests(() =>
      pool.exec("typeset", [files, engine, document], { on: () => void set.timeout(deadline) }),
    );
    return typesetSchema.parse(await set.timeout(startAllowance + deadline));
  } catch (error) {
    if (error instanceof workerpool.Promise.TimeoutError) throw new Unavailable("typesetting took too long");
    throw error;
  }
}
