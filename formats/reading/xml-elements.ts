import type { QualifiedTag } from "sax";
import { type Encoding, textChunksOf } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { READ_LIMITS } from "./limits";

/**
 * An element.
 * Shape: `text` is its own, without that of its children.
 */
export type XmlElement = { name: string; text: string; children: XmlElement[] };

/** Which elements are wanted. */
type XmlForm = { namespaces: readonly string[]; element: string };

/**
 * The elements of one name in a document in XML, in batches as the file comes in.
 * Errors: UnreadableFile with line and column for what is not well-formed, for every DOCTYPE and every entity but XML's
 *         five, for too deep nesting, and for an element longer than 1 MB.
 * Source: XML 1.0; a document type could include other files, and expand without end.
 */
export async function* xmlElementsOf(
  file: ImportFile,
  encoding: Encoding,
  { namespaces, element }: XmlForm,
): AsyncGenerator<XmlElement[]> {
  const { default: sax } = await import("sax");
  const settings = { xmlns: true, position: true, strictEntities: true };
  const parser = sax.parser(true, settings);
  let batch: XmlElement[] = [];
  let open: XmlElement[] = [];
  let [depth, length] = [0, 0];
  const unreadable = (message: string) =>
    new UnreadableFile(message, `line ${parser.line + 1}, column ${parser.column + 1}`);
  parser.onerror = (error) => {
    throw unreadable(`This is not XML: ${error.message.split("\n")[0] ?? ""}`);
  };
  parser.ondoctype = () => {
    throw unreadable("A document type (DOCTYPE) is not read: it could name other files, or grow without end");
  };
  parser.onopentag = (tag) => {
    const { local, uri } = tag as QualifiedTag;
    depth += 1;
    if (depth > READ_LIMITS.depthCount)
      throw unreadable(`This is nested more than ${READ_LIMITS.depthCount} deep`);
    if (open.length === 0 && local !== element) return;
    if (open.length === 0 && !namespaces.includes(uri))
      throw unreadable(`This “${element}” belongs to “${uri.slice(0, 80)}”, and not to ${namespaces[0]}`);
    const child: XmlElement = { name: local, text: "", children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  };
  parser.ontext = parser.oncdata = (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  };
  parser.onclosetag = () => {
    depth -= 1;
    const closed = open.pop();
    if (!closed || open.length > 0) return;
    batch.push(closed);
    length = 0;
    open = [];
  };
  for await (const text of textChunksOf(file, encoding)) {
    length += text.length;
    parser.write(text);
    if (length > READ_LIMITS.record + text.length) throw unreadable(`Here more than 1 MB belongs together`);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  parser.close();
}

/** The text of the first child with a name; empty when there is none. */
export const textUnder = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? "";

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);
