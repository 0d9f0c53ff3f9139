import type { NextRequest } from "next/server";
import { authHandler } from "@/lib/auth/handler";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return authHandler(request, (await context.params).nextauth);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
