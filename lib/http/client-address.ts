/** The header in which our server hands on the client's address; it removes one that a client sent. */
export const addressHeader = "x-firebreak-address";

/** Where a request came from. */
export function clientAddress(request: Request): string {
  return request.headers.get(addressHeader) ?? "unknown";
}
