type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (found: unknown): found is Field =>
  found instanceof HTMLInputElement ||
  found instanceof HTMLSelectElement ||
  found instanceof HTMLTextAreaElement;

/** A field of the form around an element, by its name. */
export function fieldBeside(
  element: { form: HTMLFormElement | null } | null,
  name: string,
): Field | undefined {
  const found = element?.form?.elements.namedItem(name);
  return isField(found) ? found : undefined;
}

/** Fills a field in as a person would, so that whatever listens to it hears of it. */
export function fillField(field: Field | undefined | null, value: string): void {
  if (!field) return;
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value") ?? {};
  set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
