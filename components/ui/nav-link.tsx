"use client";

import { usePathname } from "next/navigation";
import { pathOnDesk } from "./desk-address";
import { Link } from "./link";

/** A link in the header that marks the current page; a menu around it closes. */
export function NavLink({
  href,
  name,
  children,
}: {
  href: string;
  name: string;
  children?: React.ReactNode;
}) {
  const path = pathOnDesk(usePathname());
  const isHere = href === "/" ? path === "/" : path.startsWith(href);
  return (
    <Link
      aria-current={isHere ? "page" : undefined}
      className="inline-block py-1.5 text-ink-2 hover:text-ink-1 aria-[current]:font-semibold aria-[current]:text-ink-1"
      href={href}
      onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
    >
      {name}
      {children}
    </Link>
  );
}
