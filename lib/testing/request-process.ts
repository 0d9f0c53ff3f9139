import type { ChildProcess } from "node:child_process";
import { baseUrl } from "@/lib/env";
import { runScript } from "@/lib/testing/script";

/** A request as a process of its own sends it through our door: `file` is the route's, below app/api/v1. */
export type Asked = {
  file: string;
  path: string;
  params?: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
};

/** A process that answers one POST by the route's own handler, to be killed in the middle of it. */
export function requestProcess({ file, path, params = {}, headers, body }: Asked): Promise<ChildProcess> {
  const sent = { method: "POST", headers: { "content-type": "application/json", ...headers } };
  return runScript(`
    const { POST } = await import(${JSON.stringify(`@/app/api/v1/${file}/route`)});
    const sent = { ...${JSON.stringify(sent)}, body: ${JSON.stringify(JSON.stringify(body))} };
    const request = new Request(${JSON.stringify(`${baseUrl()}/api/v1${path}`)}, sent);
    await POST(request, { params: Promise.resolve(${JSON.stringify(params)}) });
  `);
}
