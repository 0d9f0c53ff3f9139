import { markNoticesRead } from "@/lib/commands/notice/mark-read";
import { readNotices } from "@/lib/contracts/notices";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(readNotices, ({ ctx, body }) => markNoticesRead(ctx, body)),
});
