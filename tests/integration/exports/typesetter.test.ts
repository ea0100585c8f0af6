import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { renderPdf, typesetterInput } from "@/lib/exports/pdf/render-pdf";
import { startTypesetter } from "@/lib/exports/pdf/typesetter";
import { errorKind } from "@/lib/platform/errors";
import { exampleReport } from "@/tests/fixtures/example-report";
import { rememberedBy } from "@/tests/fixtures/remembered";

const isLong = process.env.PLIMSOLL_LONG === "1";
const document = typesetterInput(exampleReport(), "a4");

/** Processes that this one started, from /proc, so on Linux only. */
function children(): readonly string[] {
  return readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
}

/** Their resident kilobytes. */
function childrenMemory(): number {
  return children()
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0))
    .reduce((sum, one) => sum + one, 0);
}

describe("the typesetter", () => {
  const typesetter = startTypesetter("auto", { processes: 1, deadline: 60_000 });
  afterAll(() => typesetter.stop());

  test("EX-5: sets two at once, lets ten wait and turns the rest away as busy", async () => {
    const small = startTypesetter("auto", { deadline: 60_000 });
    const settled = await Promise.allSettled(Array.from({ length: 16 }, () => small.typeset(document)));
    const refused = settled.flatMap((one) => (one.status === "rejected" ? [errorKind(one.reason)] : []));
    expect(refused).toEqual(["busy", "busy", "busy", "busy"]);
    await small.stop();
  });

  test("a process remembers nothing of the request that started it", async () => {
    const small = startTypesetter("auto", { processes: 1, deadline: 60_000 });
    expect(await rememberedBy("PROCESSWRAP", () => small.typeset(document))).toEqual([undefined]);
    await small.stop();
  });

  test("EX-5: ends a document that takes too long, and sets the next one", async () => {
    const hasty = startTypesetter("auto", { processes: 1, deadline: 1 });
    const error = await hasty.typeset(document).catch((caught) => caught);
    expect(errorKind(error)).toBe("unavailable");
    await hasty.stop();
    expect((await typesetter.typeset(document)).byteLength).toBeGreaterThan(1000);
  });

  test("a document that cannot be set fails alone", async () => {
    await expect(typesetter.typeset("{}")).rejects.toThrow(/typesetting failed/);
    expect((await typesetter.typeset(document)).byteLength).toBeGreaterThan(1000);
  });

  test.runIf(process.platform === "linux")(
    "holds its memory flat over many documents, each with new data",
    async () => {
      const documents = isLong ? 500 : 45;
      const settled = isLong ? 100 : 25;
      let before = 0;
      for (let at = 0; at < documents; at += 1) {
        if (at === settled) before = childrenMemory();
        await renderPdf(exampleReport({ assessment: { scope: `cluster ${at}` } }), { paper: "a4" }, typesetter);
      }
      const growth = (childrenMemory() - before) / (documents - settled);
      // Kilobytes a document. A child takes about a hundred to settle; forgetting to evict costs it 14,000 each.
      expect(growth).toBeLessThan(isLong ? 250 : 5000);
    },
    300_000,
  );

  test("sets anew only what differs between two organisations' reports", async () => {
    const report = exampleReport();
    const elsewhere = (at: number) => ({ ...report, scope: `cluster ${at}` });
    // The figures' edition stands in every page's footer, so with another one nothing set before can be used.
    const anew = (at: number) => ({ ...report, versions: { ...report.versions, figures: `edition ${at}` } });
    const best = { elsewhere: Number.POSITIVE_INFINITY, anew: Number.POSITIVE_INFINITY };
    const timed = async (other: typeof report) => {
      const input = typesetterInput(other, "a4");
      const begun = performance.now();
      await typesetter.typeset(input);
      return performance.now() - begun;
    };
    for (let at = 0; at < 5; at += 1) {
      best.elsewhere = Math.min(best.elsewhere, await timed(elsewhere(at)));
      best.anew = Math.min(best.anew, await timed(anew(at)));
    }
    expect(best.elsewhere / best.anew).toBeLessThan(0.6);
  });

  test.runIf(process.platform === "linux")("EX-4: its processes hold no connection", async () => {
    await typesetter.typeset(document);
    const held = children().flatMap((pid) =>
      readdirSync(`/proc/${pid}/fd`).map((fd) => /socket:\[(\d+)\]/.exec(readlink(`/proc/${pid}/fd/${fd}`))?.[1]),
    );
    const connected = ["tcp", "tcp6", "udp", "udp6"].flatMap((kind) =>
      readFileSync(`/proc/self/net/${kind}`, "utf8")
        .split("\n")
        .map((line) => line.trim().split(/\s+/)[9]),
    );
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter((inode) => inode !== undefined && connected.includes(inode))).toEqual([]);
  });
});

/** A descriptor may close between listing and reading. */
function readlink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
