"use client";

import { Failure } from "@/components/layout/failure";
import { Frame } from "@/components/layout/frame";
import { referenceOf } from "@/components/layout/reference-of";

export default function ErrorPage({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return (
    <Frame>
      <Failure reference={referenceOf(error)} retry={retry} />
    </Frame>
  );
}
