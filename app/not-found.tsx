import { atDesk } from "@/components/ui/desk-address";
import { PlainPage } from "@/components/ui/plain-page";

export const metadata = { title: "There is no such page" };

export default function NotFound() {
  return (
    <PlainPage
      lead="Nothing on this desk has this address. Check it for typing errors, or search for what you need."
      link={["Go to the board", "/"]}
      title="Page not found"
    >
      <form
        action={atDesk("/search")}
        aria-label="Search instead"
        className="card flex gap-2 p-4"
        method="get"
      >
        <input
          aria-label="Words to search for"
          autoComplete="off"
          className="input"
          name="q"
          placeholder="Category, indicator, incident, report or source"
          type="search"
        />
        <button className="button button-main" type="submit">
          Search
        </button>
      </form>
    </PlainPage>
  );
}
