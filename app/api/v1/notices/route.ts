import { clock } from "@/lib/clock";
import { listNotices } from "@/lib/contracts/notices";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { noticeList } from "@/lib/queries/notices";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listNotices, async ({ actor, query }) => ({
    status: 200,
    body: await noticeList(actor, query, clock.now()),
  })),
});
