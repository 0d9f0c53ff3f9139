import { createServer, type ServerResponse } from "node:http";

/** A node server that does nothing but hand each POST on to every open stream: the reference of the live stream. */
const streams = new Set<ServerResponse>();
const server = createServer((request, response) => {
  if (request.method === "POST") {
    for (const stream of streams) stream.write("event: change\ndata: {}\n\n");
    response.end("{}");
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write("event: resync\ndata: {}\n\n");
  streams.add(response);
  response.once("close", () => streams.delete(response));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`listens on ${typeof address === "object" ? address?.port : address}`);
});
process.on("SIGTERM", () => process.exit(0));
