"use client";

import { useEffect, useState } from "react";
import { PlainPage } from "@/components/ui/plain-page";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const reason = useReason();
  return (
    <PlainPage title={reason ? "This page cannot be read" : "This page broke"}>
      {reason ? (
        <p className="font-semibold">{reason}</p>
      ) : (
        <p>
          Something in Watchfloor failed while making this page. What was recorded before is safe; what you
          were just sending may not have been stored, so look before you send it again.
        </p>
      )}
      {error.digest && <p className="text-ink-2">For the log of the server: {error.digest}</p>}
      <p className="flex gap-3">
        <button className="button button-main" onClick={reset} type="button">
          Try again
        </button>
        <a className="button" href="/">
          Go to the board
        </a>
      </p>
    </PlainPage>
  );
}

/** What is wrong with the database of the desk, with what to do; undefined while nothing is, or nobody answers. */
function useReason(): string | undefined {
  const [reason, setReason] = useState<string>();
  useEffect(() => {
    const ask = async () => {
      const { message }: { message?: unknown } = await fetch("/api/health", { cache: "no-store" }).then(
        (answer) => answer.json(),
      );
      if (typeof message === "string") setReason(message);
    };
    ask().catch(() => undefined);
  }, []);
  return reason;
}
