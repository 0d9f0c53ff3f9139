import { promisify } from "node:util";
import { gzip } from "node:zlib";

const pack = promisify(gzip);
const worthBytes = 1_024;

/** The answer, packed by gzip where the asker takes that and its text is long enough to gain by it. */
export async function packed(request: Request, answer: Response): Promise<Response> {
  if (!takesGzip(request) || !isText(answer)) return answer;
  const body = Buffer.from(await answer.arrayBuffer());
  const { status } = answer;
  const headers = new Headers(answer.headers);
  headers.append("vary", "accept-encoding");
  if (body.length < worthBytes) return new Response(body, { status, headers });
  headers.set("content-encoding", "gzip");
  return new Response(new Uint8Array(await pack(body)), { status, headers });
}

function takesGzip(request: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0+)?\b)/i.test(request.headers.get("accept-encoding") ?? "");
}

function isText(answer: Response): boolean {
  return /^(text\/|application\/(problem\+)?json)/.test(answer.headers.get("content-type") ?? "");
}
