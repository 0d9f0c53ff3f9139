import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RecordPage } from "@/components/record/record-page";
import { viewer } from "@/lib/auth/page-actor";
import { clock } from "@/lib/clock";
import { found } from "@/lib/queries/found";
import { hotfixRecord } from "@/lib/queries/hotfix-record";

type Params = { params: Promise<{ id: string }> };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Read once for the title and the page. */
const recordOf = cache(async (id: string) => {
  const actor = await viewer(`/hotfixes/${encodeURIComponent(id)}/record`);
  return uuid.test(id) ? found(hotfixRecord(actor, id, clock.now())) : null;
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const record = await recordOf((await params).id);
  if (record === null) return { title: "Not found" };
  return { title: `Record of hotfix ${record.hotfix.number}, ${record.hotfix.incident.key}` };
}

/** The printable record of a hotfix. One that does not exist and one that may not be seen look the same. */
export default async function HotfixRecordPage({ params }: Params) {
  const record = await recordOf((await params).id);
  if (record === null) notFound();
  return <RecordPage record={record} />;
}
