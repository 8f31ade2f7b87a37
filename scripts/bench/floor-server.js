// The baseline: a plain server that returns one ready buffer. Arguments: the file with its bytes, and its content type.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file, contentType] = process.argv.slice(2);
const body = readFileSync(file);
const etag = '"floor"';

const server = createServer((request, response) => {
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag });
    response.end();
    return;
  }
  response.writeHead(200, { "content-type": contentType, "content-length": body.length, etag });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
