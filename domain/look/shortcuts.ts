/** A key, what it does, and on which pages. */
type Shortcut = { keys: readonly string[]; does: string };
type ShortcutGroup = { where: string; shortcuts: readonly Shortcut[] };

/** Every key of the pages, as the help and the list under `?` show them. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    where: "Everywhere",
    shortcuts: [
      { keys: ["?"], does: "Show these shortcuts" },
      { keys: ["Ctrl K"], does: "Find anything, go anywhere (Cmd K on a Mac)" },
      { keys: ["u"], does: "Set a level: of the row or tile with the focus, or of an indicator you choose" },
      { keys: ["Ctrl Enter"], does: "Send the form you are in" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    where: "Board",
    shortcuts: [
      { keys: ["t"], does: "Tiles or table" },
      { keys: ["←", "→", "↑", "↓"], does: "In a chart: from day to day and from lane to lane" },
    ],
  },
  {
    where: "Lists",
    shortcuts: [
      { keys: ["j", "k"], does: "Next row, previous row" },
      { keys: ["Enter"], does: "Open the row beside the list" },
      { keys: ["Esc"], does: "Close it" },
    ],
  },
  {
    where: "Review",
    shortcuts: [
      { keys: ["v"], does: "Still valid" },
      { keys: ["c"], does: "Change the level" },
      { keys: ["o"], does: "Report an outage" },
      { keys: ["l"], does: "Later" },
      { keys: ["x"], does: "Select, to confirm several with one reason" },
      { keys: ["j", "k"], does: "Next, previous" },
    ],
  },
  {
    where: "Form that sets a level",
    shortcuts: [{ keys: ["1", "–", "5"], does: "Choose the level" }],
  },
  {
    where: "Map",
    shortcuts: [
      { keys: ["←", "→", "↑", "↓"], does: "Move" },
      { keys: ["+", "−"], does: "Zoom in, zoom out" },
    ],
  },
  {
    where: "Replay",
    shortcuts: [
      { keys: ["Space"], does: "Play or pause" },
      { keys: ["←", "→"], does: "One change back, one forward" },
    ],
  },
];
