"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { TakesFocus } from "@/components/ui/takes-focus";
import type { RoomState } from "@/lib/core/workshop/room";
import { fewWords, joinedWords, notRevealedWords, readyWords } from "@/lib/wording/room-words";
import { pollRoom } from "./poll-room";

type Props = Readonly<{
  address: string;
  state: RoomState;
  threshold: number;
  isAsking: boolean;
  /** "Reveal" was just pressed, and too few had answered. */
  isRefused: boolean;
}>;

/** How many joined and are ready, as it changes; a page that has to be made anew is. Without script, a link does both. */
export function LiveRoom({ address, state, threshold, isAsking, isRefused }: Props) {
  const router = useRouter();
  const [latest, setLatest] = useState(state);
  const [isConnected, setConnected] = useState(true);
  const { version } = state;

  useEffect(() => {
    const polling = pollRoom({
      address,
      onState: (next) => {
        setLatest(next);
        if (next.version !== version) router.refresh();
      },
      onConnection: setConnected,
    });
    return polling.stop;
  }, [address, version, router]);

  const current = latest.version < version ? state : latest;
  const isTooFew = isAsking && current.ready < threshold;
  return (
    <div className="room-live">
      <p className="room-count" role="status">
        {isAsking ? readyWords(current) : joinedWords(current.joined)}
      </p>
      {isTooFew && isRefused ? (
        <TakesFocus className="field-error">{notRevealedWords(current, threshold)}</TakesFocus>
      ) : null}
      {isTooFew ? <p className="small">{fewWords(threshold)}</p> : null}
      {isConnected ? null : <p className="room-lost">No connection. Trying again; nothing is lost.</p>}
      <noscript>
        <p>
          <a href="?">Refresh</a>
        </p>
      </noscript>
    </div>
  );
}
