"use client";

import { PlainPage } from "@/components/ui/plain-page";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PlainPage title="This page broke">
      <p>
        Something in Watchfloor failed while making this page. What was recorded before is kept; what you were
        just sending may not have been stored, so look before you send it again.
      </p>
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
