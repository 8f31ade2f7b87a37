import { ShortcutList } from "@/components/palette/shortcut-list";
import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const KEYBOARD = (
  <>
    <ShortcutList />
    <p>
      Everything works with the keyboard: Tab goes from tile to tile and from field to field, Enter opens or
      sends, the arrow keys choose a level. The first Tab on a page offers to skip to its content. Parts that
      scroll take the arrow keys once Tab has reached them. A screen reader hears a change of level while the
      board is open.
    </p>
  </>
);

const PAPER = (
  <p>
    Every page prints from the browser without its menu. For a report on paper take a snapshot as HTML: it is
    made for A4 and Letter and reads in grey. Under{" "}
    <Link className="link" href="/watch#browser">
      Watch
    </Link>{" "}
    you choose light or dark colours.
  </p>
);

export const KEYBOARD_SECTIONS: HelpSection[] = [
  { id: "keyboard", title: "Keyboard shortcuts and screen reader", body: KEYBOARD },
  { id: "paper", title: "Paper and colours", body: PAPER },
];
