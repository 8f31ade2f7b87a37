/** Counts the lines of a file as its chunks pass, to report positions. */
export class TextPlace {
  private line = 1;
  /** Characters of the current line in earlier chunks. */
  private characters = 0;
  private bytes = 0;

  /** Line and column, both from 1, of a byte in the current chunk. */
  ofByte(chunk: Uint8Array, byte: number): string {
    const { line, characters } = this.after(chunk.subarray(0, Math.max(0, byte - this.bytes)));
    return `line ${line}, column ${characters + 1}`;
  }

  pass(chunk: Uint8Array): void {
    ({ line: this.line, characters: this.characters } = this.after(chunk));
    this.bytes += chunk.length;
  }

  private after(chunk: Uint8Array): { line: number; characters: number } {
    let [line, begins] = [this.line, 0];
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, begins)) {
      line += 1;
      begins = at + 1;
    }
    const tail = Buffer.from(chunk.subarray(begins)).toString("utf8").length;
    return { line, characters: begins > 0 ? tail : this.characters + tail };
  }
}
