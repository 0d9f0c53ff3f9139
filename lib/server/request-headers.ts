import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { baseUrl, env, ourOrigins } from "@/lib/env";
import { addressHeader } from "@/lib/http/client-address";

/** Headers that our own rooms trust or that steer Next: nobody outside may send them. */
const ours = [
  addressHeader,
  "x-firebreak-path",
  "x-request-id",
  "x-nonce",
  "content-security-policy",
  "content-security-policy-report-only",
  "next-action",
];
const forwarded = /^(x-forwarded-|forwarded$|x-real-ip$)/;
const internal = /^x-(middleware|invoke|matched|nextjs|now|vercel)-/;
/** In development the browser's router names its requests, and waits for what Next reports about them. */
const developing = ["x-nextjs-request-id", "x-nextjs-html-request-id"];

/**
 * Makes the request's headers trustworthy before Next sees them: drops what only we may set, resolves the client's
 * address (the last hop's word when TRUST_PROXY), replaces a foreign Host, names the request. Returns its id.
 */
export function settleHeaders(request: IncomingMessage): string {
  const { headers } = request;
  const trusted = env().TRUST_PROXY;
  const address = clientAddress(request, trusted);
  const id = trusted ? knownId(headers["x-request-id"]) : randomUUID();
  const kept = process.env.NODE_ENV === "development" ? developing : [];
  for (const name of Object.keys(headers)) {
    if (kept.includes(name)) continue;
    if (ours.includes(name) || internal.test(name) || forwarded.test(name)) delete headers[name];
  }
  headers[addressHeader] = address;
  headers["x-request-id"] = id;
  headers.host = knownHost(headers.host);
  return id;
}

/** The peer's address, or behind one trusted proxy the address that the proxy appended. IPv4 in its plain form. */
function clientAddress(request: IncomingMessage, trusted: boolean): string {
  const said = request.headers["x-forwarded-for"];
  const last = (Array.isArray(said) ? said.join(",") : (said ?? "")).split(",").pop()?.trim() ?? "";
  const address = trusted && last !== "" ? last : (request.socket.remoteAddress ?? "unknown");
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

function knownId(said: string | string[] | undefined): string {
  return typeof said === "string" && /^[\w-]{8,64}$/.test(said) ? said : randomUUID();
}

/** Links and redirects are made from FIREBREAK_URL; a Host that is not ours must not reach code that could use it. */
function knownHost(said: string | undefined): string {
  const hosts = ourOrigins().map((origin) => new URL(origin).host);
  return said !== undefined && hosts.includes(said.toLowerCase()) ? said : new URL(baseUrl()).host;
}
