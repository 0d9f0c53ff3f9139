/** A route that only answers. */
export function GET() {
  return Response.json({ hello: "world" });
}

/** A route that reads a body and answers. */
export async function POST(request) {
  await request.json();
  return Response.json({ hello: "world" }, { status: 201 });
}
