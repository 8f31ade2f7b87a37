"use client";

import { useEffect, useState } from "react";
import { atDesk } from "../ui/desk-address";
import { Menu } from "../ui/menu";

/** A file that a page can be exported as; `about` says what it is for. */
export type PageExport = { name: string; label: string; about: string; href: string };

type Props = {
  files: readonly PageExport[];
  /** The name of the format that this browser used last; empty for none. */
  usual: string;
  /** A parameter of this page's address that may have changed since the page came, and holds for its files too. */
  follows?: string;
  /** What one click exports, in plain words. */
  children: React.ReactNode;
};

/**
 * Exports what a page shows: one click for the usual format, two for another, which is the usual one from then on.
 * Links, so that it works without JavaScript; only what is usual is then not remembered.
 */
export function ExportMenu({ files, usual, follows, children }: Props) {
  const [chosen, setChosen] = useState(usual);
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  const main = files.find(({ name }) => name === chosen) ?? files[0];
  const choose = (name: string) => {
    setChosen(name);
    navigator.sendBeacon(atDesk("/api/look"), JSON.stringify({ export: name }));
  };
  const follow = ({ currentTarget: link }: React.MouseEvent<HTMLAnchorElement>) => {
    const now = follows && new URLSearchParams(location.search).get(follows);
    if (!now) return;
    const address = new URL(link.href);
    address.searchParams.set(follows, now);
    link.href = address.href;
  };
  return (
    <div className="no-print flex items-stretch">
      {main && (
        <a
          className="button whitespace-nowrap rounded-r-none"
          download
          href={atDesk(main.href)}
          onClick={follow}
          title={main.about}
        >
          Export {main.label}
        </a>
      )}
      <Menu
        className="w-72 text-[13.5px] leading-5 max-sm:!left-auto max-sm:!right-0 max-sm:!w-72"
        label="Other formats"
        name={<span className="sr-only">Other formats</span>}
        side="right"
        summaryClass="-ml-px flex h-full rounded-l-none px-2.5"
      >
        <div className="mb-2 text-xs leading-5 text-ink-2">{children}</div>
        <ul>
          {files.map(({ name, label, about, href }) => (
            <li key={name}>
              <a
                className="flex gap-2 rounded-sm py-1.5 hover:underline"
                download
                href={atDesk(href)}
                onClick={(event) => {
                  follow(event);
                  choose(name);
                }}
              >
                <span className="w-24 shrink-0 font-semibold">{label}</span>
                <span className="text-ink-2">{about}</span>
              </a>
            </li>
          ))}
          {canPrint && (
            <li>
              <button
                className="flex gap-2 py-1.5 text-left hover:underline"
                onClick={() => print()}
                type="button"
              >
                <span className="w-24 shrink-0 font-semibold">Print</span>
                <span className="text-ink-2">this page</span>
              </button>
            </li>
          )}
        </ul>
      </Menu>
    </div>
  );
}
