"use client";

import { PlainPage } from "@/components/ui/plain-page";
import { OVERLOAD, OVERLOAD_DIGEST } from "@/domain/overload";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const isOverload = error.digest === OVERLOAD_DIGEST;
  return (
    <PlainPage title={isOverload ? "The desk is busy" : "This page broke"}>
      <p>
        {isOverload
          ? OVERLOAD.tooLong
          : "Something in Watchfloor failed while making this page. What was recorded before is kept; what you were just sending may not have been stored, so look before you send it again."}
      </p>
      {error.digest && !isOverload && <p className="text-ink-2">For the log of the server: {error.digest}</p>}
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
