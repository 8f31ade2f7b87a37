import { isFollowable } from "@/domain/input/web-address";

/** A link out of the desk, shown with its host; plain text when the address cannot be followed. */
export function OutsideLink({ href, children }: { href: string | null; children: React.ReactNode }) {
  if (!href || !isFollowable(href)) return <>{children}</>;
  return (
    <a className="link break-words" href={href} rel="noopener noreferrer nofollow">
      {children} ({new URL(href).host})
    </a>
  );
}
