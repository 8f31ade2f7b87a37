"use client";

import { listHref } from "@/domain/list/list-address";
import { withTimes } from "@/domain/time/as-of";
import { useTimeParams } from "../time/as-of-context";
import { atDesk } from "../ui/desk-address";
import { Menu } from "../ui/menu";

type Props = { path: string; query: Record<string, string>; what: string };

const FORMATS = [
  ["csv", "CSV"],
  ["xlsx", "Excel (XLSX)"],
  ["json", "JSON"],
] as const;

/** The whole list as a file: same filters, same order, same times. */
export function ListExports({ path, query, what }: Props) {
  const times = useTimeParams();
  return (
    <Menu className="w-48" name="Export" side="right">
      <p className="mb-1 text-xs text-ink-2">{what}</p>
      <ul>
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            <a
              className="block py-1.5 hover:underline"
              download
              href={atDesk(withTimes(listHref(`/api${path}/export`, { format, ...query }), times))}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
