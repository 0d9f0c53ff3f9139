import { fifty } from "../fifty";

/** The list, straight from the database. */
export async function GET() {
  return Response.json({ items: await fifty() });
}
