import { zlibSync } from "fflate";
import PDFDocument from "pdfkit";

/** An object of a file, as PDFKit has it. */
type Entry = {
  buffer: Uint8Array[];
  data: Record<string, unknown>;
  finalize(): void;
};

type Options = { title: string; subject: string; author: string; size: "A4" | "LETTER"; at: Date };

/**
 * A PDF file that is the same to the byte wherever it is made: its dates are the document's, its id follows from them, and
 * it is packed by fflate, because the zlib of each version of Node packs differently.
 * Source: ISO 32000-1; ISO 14289-1 (PDF/UA). PDFKit packs in `finalize` of each object, which is replaced here.
 */
export function pdfFile({ title, subject, author, size, at }: Options): PDFKit.PDFDocument {
  const options: PDFKit.PDFDocumentOptions = {
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    displayTitle: true,
    font: "",
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: "Watchfloor",
      Producer: "Watchfloor",
      CreationDate: at,
      ModDate: at,
    },
    lang: "en",
    margin: 0,
    pdfVersion: "1.7",
    size,
    tagged: true,
  };
  // The types of PDFKit 0.17 do not know this standard yet.
  return new PacksItself(Object.assign(options, { subset: "PDF/UA" }));
}

class PacksItself extends PDFDocument {
  override ref(data: object) {
    const made = super.ref(data);
    const entry = made as unknown as Entry;
    const finalize = entry.finalize.bind(entry);
    entry.finalize = () => {
      if (entry.buffer.length > 0 && !entry.data.Filter && entry.data.Type !== "Metadata") {
        entry.buffer = [zlibSync(Buffer.concat(entry.buffer), { level: 6 })];
        entry.data.Filter = "FlateDecode";
      }
      finalize();
    };
    return made;
  }
}

/** All bytes of a file that has ended. */
export async function bytesOf(file: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
