import type { Instrumentation } from "next";

// Next builds this for its other runtime too, where nothing of ours runs; what stands in these conditions is left out there.

/** Next runs this once, when its server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { failedPage } = await import("@/app/failed-page");
    globalThis.plimsollFailedPage = failedPage;
  }
}

/** Next runs this for a page that could not be made; route handlers log their own failures (app/respond.ts). */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logFailure } = await import("@/app/failed-page");
    logFailure(error, request);
  }
};
