import { cleanText } from "@/domain/input/clean-text";

/** An object out of a document that came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldOf = (value: JsonObject, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

/** What a field says as text: empty for nothing, and for what has parts of its own. */
export function textIn(value: JsonObject, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === "string" ? cleanText(field) : typeof field === "number" ? String(field) : "";
}

/** The objects in a field that is a list, or that is one object. */
export function objectsIn(value: JsonObject, name: string): JsonObject[] {
  const field = fieldOf(value, name);
  return (Array.isArray(field) ? field : [field]).filter(isJsonObject);
}

/** The texts in a field that is a list. */
export function textsIn(value: JsonObject, name: string): string[] {
  const field = fieldOf(value, name);
  return Array.isArray(field)
    ? field.filter((each): each is string => typeof each === "string").map(cleanText)
    : [];
}
