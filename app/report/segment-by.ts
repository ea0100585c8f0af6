import { type ProfileDimension, profileDimensionSchema } from "@/lib/core/benchmark/segment";

/** The dimension that an address asks for by `?segment=`; null where it asks for none that there is. */
export function segmentBy(given: unknown): ProfileDimension | null {
  return profileDimensionSchema.safeParse(given).data ?? null;
}

/** The same of a request. */
export function segmentByOf(request: Request): ProfileDimension | null {
  return segmentBy(new URL(request.url).searchParams.get("segment"));
}
