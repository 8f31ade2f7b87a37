import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";

export const metadata = { title: "There is no such page" };

export default function NotFound() {
  return (
    <PlainPage title="There is no such page">
      <p>The address may be mistyped, or what it names may never have been on this desk.</p>
      <p>Nothing was changed.</p>
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
