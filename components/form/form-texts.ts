import type { FieldTexts } from "@/domain/input/form-draft";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** Names that the framework gives to fields of its own. */
const isOfFramework = (name: string): boolean => name.startsWith("$ACTION");

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(isField).filter(({ name }) => name !== "" && !isOfFramework(name));

/** What a form holds now, by the names of its fields; files are left out. */
export const textsIn = (form: HTMLFormElement): FieldTexts =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && !isOfFramework(name) ? [[name, value]] : [],
    ),
  );

/** What it held before anybody typed: somebody may have begun before the page's program ran. */
export const cleanTextsOf = (form: HTMLFormElement): FieldTexts => ({
  ...textsIn(form),
  ...Object.fromEntries(
    fieldsOf(form).flatMap((field) =>
      field instanceof HTMLTextAreaElement || isWritten(field) ? [[field.name, field.defaultValue]] : [],
    ),
  ),
});

const isWritten = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && !["hidden", "checkbox", "radio", "file"].includes(field.type);

/** The hidden fields of a form. */
export const hiddenTextsIn = (form: HTMLFormElement): FieldTexts =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ type, name, value }) => (type === "hidden" ? [[name, value]] : [])),
  );

/** Puts texts into the fields that do not show them yet, as if they had been typed. */
export function fillTexts(form: HTMLFormElement, typed: FieldTexts): void {
  for (const field of fieldsOf(form)) {
    if (field.type === "hidden" || field.type === "file") continue;
    const text = typed[field.name];
    if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
      if (field.checked !== (text === field.value)) field.click();
    } else if (text !== undefined && field.value !== text) {
      setValue(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

/** React watches assignments to `value` of an element; what a person types does not go through them. */
function setValue(field: Field, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  setter?.call(field, text);
}

/**
 * Fields that are drawn anew lose the focus: it goes to the field of the same name, or to the first one when what had it
 * is gone with them. Nothing else loses it.
 */
export function refocus(form: HTMLFormElement, before: Element | null): void {
  if (document.activeElement !== document.body && document.activeElement?.tagName !== "DIALOG") return;
  const seen = fieldsOf(form).filter(({ type }) => type !== "hidden");
  const same = before && isField(before) ? seen.filter(({ name }) => name === before.name) : seen.slice(0, 1);
  (same.find((field) => field.matches(":checked")) ?? same[0])?.focus();
}
