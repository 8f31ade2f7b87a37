import { cleanText } from "@/domain/input/clean-text";

/** An untrusted object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldOf = (value: JsonObject, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

/** A field as text; empty for null and for nested values. */
export function textIn(value: JsonObject, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === "string" ? cleanText(field) : typeof field === "number" ? String(field) : "";
}

/** The objects in a field that is a list or a single object. */
export function objectsIn(value: JsonObject, name: string): JsonObject[] {
  const field = fieldOf(value, name);
  return (Array.isArray(field) ? field : [field]).filter(isJsonObject);
}

/** The texts in a field that is a list; none for any other. */
export function textsIn(value: JsonObject, name: string): string[] {
  const field = fieldOf(value, name);
  return Array.isArray(field)
    ? field.filter((each): each is string => typeof each === "string").map(cleanText)
    : [];
}
