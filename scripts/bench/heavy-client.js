// Sends some GETs at once, each again as soon as its answer has ended, until it is told to stop by the end of its input.
// A separate process, so that reading the answers does not delay what is measured meanwhile. Argument: a JSON of addresses.
// Prints, as one line of JSON, how often each address was answered in full, and with which statuses.
import { Agent, request } from "node:http";

const addresses = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true });
const answered = Object.fromEntries(addresses.map((address) => [address, []]));
let isOver = false;
process.stdin.resume().on("end", () => {
  isOver = true;
  console.log(JSON.stringify(answered));
  process.exit(0);
});

const once = (address) =>
  new Promise((done) => {
    request(address, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answered[address].push(answer.statusCode)));
      answer.on("error", done);
    })
      .on("error", done)
      .end();
  });

await Promise.all(
  addresses.map(async (address) => {
    while (!isOver) await once(address);
  }),
);
