import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";

export const metadata = { title: "There is no such page" };

export default function NotFound() {
  return (
    <PlainPage title="Page not found">
      <p>Nothing on this desk has this address. Check it for typing errors.</p>
      <p>
        <Link className="link" href="/">
          Go to the board
        </Link>{" "}
        or{" "}
        <Link className="link" href="/search">
          search the desk
        </Link>
      </p>
    </PlainPage>
  );
}
