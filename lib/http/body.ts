import { doorError } from "./door-error";

const limitBytes = 1_000_000;

/**
 * The request's JSON body, undefined when there is none. Refuses: a type other than JSON (415), more than 1 MB (413),
 * invalid UTF-8 or JSON (400). Reads no more than the limit, whatever Content-Length claims.
 */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readLimited(request);
  if (bytes.length === 0) return undefined;
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    throw doorError(415, "Unsupported media type", "Send the body as application/json.");
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw doorError(400, "Unreadable", "The body is not valid UTF-8.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw doorError(400, "Unreadable", "The body is not valid JSON.");
  }
}

async function readLimited(request: Request): Promise<Buffer> {
  const tooLarge = () => doorError(413, "Too large", "A body may have 1 MB at most.");
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge();
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.byteLength;
      if (size > limitBytes) throw tooLarge();
      chunks.push(chunk.value);
    }
  } finally {
    reader.releaseLock();
  }
  return Buffer.concat(chunks);
}
