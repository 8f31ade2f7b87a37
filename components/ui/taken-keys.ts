/** Whether a key belongs to what has the focus: a field in which one types, or an open dialog. */
export const isKeyTaken = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null);
