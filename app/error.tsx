"use client";

import { useEffect, useState } from "react";
import { atDesk } from "@/components/ui/desk-address";
import { PlainPage } from "@/components/ui/plain-page";
import { OVERLOAD, OVERLOAD_DIGEST } from "@/domain/overload";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const reason = useReason();
  const isOverload = error.digest === OVERLOAD_DIGEST;
  const title = isOverload
    ? "The desk is busy"
    : reason
      ? "This page is not available"
      : "Something went wrong";
  return (
    <PlainPage title={title}>
      <title>{`${title} · Watchfloor`}</title>
      {isOverload || reason ? (
        <p className="font-semibold">{isOverload ? OVERLOAD.tooLong : reason}</p>
      ) : (
        <p>
          Watchfloor failed to make this page. What was recorded before is safe. If you were just sending
          something, check whether it was stored before you send it again.
        </p>
      )}
      {error.digest && !isOverload && (
        <p className="text-ink-2">Error code for the server log: {error.digest}</p>
      )}
      <p className="flex gap-3">
        <button className="button button-main" onClick={reset} type="button">
          Try again
        </button>
        <a className="button" href={atDesk("/")}>
          Go to the board
        </a>
      </p>
    </PlainPage>
  );
}

/** What is wrong with the desk's database, and what to do; undefined while nothing is, or nothing answers. */
function useReason(): string | undefined {
  const [reason, setReason] = useState<string>();
  useEffect(() => {
    const poll = async () => {
      const { message }: { message?: unknown } = await fetch(atDesk("/api/health"), {
        cache: "no-store",
      }).then((answer) => answer.json());
      if (typeof message === "string") setReason(message);
    };
    poll().catch(() => undefined);
  }, []);
  return reason;
}
