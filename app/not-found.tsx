import Link from "next/link";
import { PlainPage } from "@/components/ui/plain-page";

export default function NotFound() {
  return (
    <PlainPage title="There is no such page">
      <p>The address may be mistyped, or the category or indicator may never have existed on this desk.</p>
      <p>Nothing was changed.</p>
      <p>
        <Link className="link" href="/" prefetch={false}>
          Go to the board
        </Link>
      </p>
    </PlainPage>
  );
}
