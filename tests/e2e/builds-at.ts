import { once } from "node:events";
import { request as askHttp, createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A way to a desk whose worker is that of another build, and that can be cut. */
export async function buildsAt(address: string) {
  let build = "first build";
  let isCut = false;
  const worker = await fetch(`${address}/service-worker.js`);
  const [text, type] = [await worker.text(), worker.headers.get("content-type") ?? ""];
  const server = createHttpServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    if (request.url === "/service-worker.js") {
      response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
      return void response.end(text.replace(/"build":"[^"]*"/, `"build":"${build}"`));
    }
    const { url: path, method, headers } = request;
    const asked = askHttp(new URL(path ?? "/", address), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    response.on("close", () => asked.destroy());
    request.pipe(asked.on("error", () => response.destroy()));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: async () => {
      isCut = true;
      server.closeAllConnections();
    },
    mend: async (next: string) => {
      build = next;
      isCut = false;
    },
    close: () => server.close(),
  };
}
