import { redirectTo, respond } from "@/app/respond";
import { findWorkshop } from "@/lib/data/workshop-joining";

/** Where a code's page leads once too many wrong ones came: 429 while that holds, which no page can answer; else back. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ code: string }>({
  GET: async (call) => {
    const { code } = call.params;
    await findWorkshop(await call.guest(), { code, network: call.caller.network });
    return redirectTo(`/workshop/${encodeURIComponent(code)}`);
  },
});
