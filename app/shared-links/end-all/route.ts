import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { endOwnShareLinks } from "@/lib/data/share-link-changes";

const words = "All links are ended. From now on they open nothing, and what they showed is deleted.";

/** Ends every link that its sender has. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ actor, caller }) => {
    await endOwnShareLinks(await actor(), caller.network);
    return sayDone("/shared-links", words);
  },
});
