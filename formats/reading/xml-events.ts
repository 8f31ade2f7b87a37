import type { QualifiedTag } from "sax";
import { textChunksOf } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { READ_LIMITS } from "./limits";

/** The events of reading an XML document; element names without their prefix, attributes with it. */
type XmlListener = {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

/**
 * Reads a part of a spreadsheet, which is always UTF-8, and yields after each of its chunks.
 * Errors: UnreadableFile for what is not well-formed, for a DOCTYPE, and for too deep nesting.
 */
export async function* xmlEventsOf(file: ImportFile, listener: XmlListener): AsyncGenerator<void> {
  const { default: sax } = await import("sax");
  const settings = { xmlns: true, position: false, strictEntities: true };
  const parser = sax.parser(true, settings);
  let depth = 0;
  const unreadable = (message: string) => new UnreadableFile(message, "a part of this spreadsheet");
  parser.onerror = (error) => {
    throw unreadable(`This is not XML: ${error.message.split("\n")[0] ?? ""}`);
  };
  parser.ondoctype = () => {
    throw unreadable("A document type (DOCTYPE) is not read");
  };
  parser.onopentag = (tag) => {
    const { local, attributes } = tag as QualifiedTag;
    depth += 1;
    if (depth > READ_LIMITS.depthCount) throw unreadable("This is nested too deep");
    listener.open(local, new Map(Object.values(attributes).map(({ name, value }) => [name, value])));
  };
  parser.ontext = parser.oncdata = (text) => listener.text(text);
  parser.onclosetag = (name) => {
    depth -= 1;
    listener.close(name.slice(name.indexOf(":") + 1));
  };
  for await (const text of textChunksOf(file, "utf-8")) {
    parser.write(text);
    yield;
  }
  parser.close();
}

/** Reads a part to its end. */
export async function heard(file: ImportFile, listener: XmlListener): Promise<void> {
  for await (const _ of xmlEventsOf(file, listener));
}
