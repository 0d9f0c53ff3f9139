import { type Answer, problem } from "@/lib/server/problem";
import { methodRefusal } from "@/lib/server/refusal";

/** What to answer when Node's parser gave a request up; `rawPacket` holds the bytes that it stumbled over. */
export function parserAnswer(error: { code?: string | undefined; rawPacket?: Buffer | undefined }): Answer {
  const firstLine = error.rawPacket?.toString("latin1").split("\r\n", 1)[0] ?? "";
  switch (error.code) {
    case "HPE_INVALID_METHOD":
      return methodRefusal(/^[!-~]{1,32}(?= )/.exec(firstLine)?.[0] ?? "sent");
    case "HPE_HEADER_OVERFLOW":
      return firstLine.length > 8_192
        ? problem(414, "The address is longer than 8192 characters.")
        : problem(431, "The headers are larger than 16 KiB.");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return problem(408, "The request did not arrive in time.");
    default:
      return problem(400, "The request cannot be read.");
  }
}
