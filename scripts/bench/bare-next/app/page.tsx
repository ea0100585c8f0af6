import { headers } from "next/headers";

/** The yardstick for pages: rendered at each request, and empty. */
export default async function Page() {
  await headers();
  return <p>Nothing</p>;
}
