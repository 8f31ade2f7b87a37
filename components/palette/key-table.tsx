type KeyGroup = { title: string; keys: readonly (readonly [keys: readonly string[], does: string])[] };

/** Every key of the desk, by where it works; on a Mac, Cmd stands for Ctrl. */
const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "Everywhere",
    keys: [
      [["Ctrl", "K"], "find anything, go anywhere"],
      [["u"], "set a level: of the row or tile that has the focus, else of any indicator"],
      [["?"], "show these keys"],
      [["Ctrl", "Enter"], "send the form"],
      [["Esc"], "close what is open"],
    ],
  },
  { title: "Board", keys: [[["t"], "tiles or table"]] },
  {
    title: "Lists",
    keys: [
      [["j"], "next row"],
      [["k"], "row before"],
      [["Enter"], "open the row beside the list"],
    ],
  },
  {
    title: "Review",
    keys: [
      [["v"], "still valid"],
      [["c"], "change the level"],
      [["o"], "report an outage"],
      [["l"], "later"],
      [["x"], "choose several"],
    ],
  },
  {
    title: "Charts",
    keys: [
      [["←", "→"], "day by day"],
      [["↑", "↓"], "another lane"],
      [["Enter"], "open the board of that day"],
    ],
  },
  {
    title: "Map",
    keys: [
      [["←", "→", "↑", "↓"], "move"],
      [["+", "−"], "zoom in, zoom out"],
    ],
  },
  {
    title: "Replay",
    keys: [
      [["Space"], "play or pause"],
      [["←", "→"], "change before, change after"],
    ],
  },
];

/** The keys of the desk in columns. */
export const KeyTable = () => (
  <div className="gap-x-8 sm:columns-2">
    {KEY_GROUPS.map(({ title, keys }) => (
      <section className="mb-4 break-inside-avoid" key={title}>
        <h3 className="text-xs font-semibold text-ink-2">{title}</h3>
        <dl>
          {keys.map(([names, does]) => (
            <div className="flex items-baseline gap-x-3 border-t border-line py-1" key={does}>
              <dt className="flex w-24 shrink-0 gap-1">
                {names.map((name) => (
                  <kbd className="rounded border border-line bg-page px-1.5 text-xs leading-5" key={name}>
                    {name}
                  </kbd>
                ))}
              </dt>
              <dd className="min-w-0">{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);
