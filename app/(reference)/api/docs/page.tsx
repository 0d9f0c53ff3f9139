import type { Metadata } from "next";
import { ReferenceOverview, ReferencePage } from "@/components/api-reference/api-reference";

export const metadata: Metadata = { title: "API" };

export default function ApiDocsPage() {
  return (
    <>
      <h1 className="mb-4 text-display">The API of Firebreak</h1>
      <ReferencePage group={null}>
        <ReferenceOverview />
      </ReferencePage>
    </>
  );
}
