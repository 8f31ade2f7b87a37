"use client";

import { atDesk } from "@/components/ui/desk-address";
import { PageStyle } from "@/components/ui/page-style";

export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <PageStyle />
      </head>
      <body>
        <main className="mx-auto max-w-3xl space-y-4 px-6 py-6 text-[15px] leading-6">
          <h1 className="text-[25px] font-semibold leading-8">Watchfloor cannot show its pages</h1>
          <p>
            The desk could not be read. What was recorded before is safe. Check the output of the server, then
            reload this page.
          </p>
          <p>
            <a className="button" href={atDesk("/")}>
              Reload
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
