import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReferenceGroup, ReferencePage } from "@/components/api-reference/api-reference";
import { operationGroups } from "@/components/api-reference/operation-groups";

type Address = { params: Promise<{ group: string }> };

async function groupAt({ params }: Address) {
  const { group } = await params;
  return operationGroups.find(({ key }) => key === group);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const group = await groupAt(address);
  return { title: group ? `API: ${group.title}` : "Not found" };
}

export default async function ApiDocsGroupPage(address: Address) {
  const group = await groupAt(address);
  if (!group) notFound();
  return (
    <>
      <h1 className="mb-4 text-display">{group.title}</h1>
      <ReferencePage group={group.key}>
        <ReferenceGroup group={group} />
      </ReferencePage>
    </>
  );
}
