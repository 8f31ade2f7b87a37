import type { PageDocument } from "./page-document";

/** The content of a page. Instants are ISO 8601 in UTC; the digest is of its canonical JSON (RFC 8785) without digest and signature. */
export const pageJson = ({ content }: PageDocument): string => `${JSON.stringify(content, null, 2)}\n`;
