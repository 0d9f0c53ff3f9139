import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ServerClock } from "@/components/ui/server-clock";
import { draftOf, type SectionDraft } from "@/lib/client/section-draft-state";
import SectionConflict from "./section-conflict";
import { SectionEditor } from "./section-editor";
import { SectionStatusLine } from "./section-status";
import type { SectionView } from "./use-section";

const bo = { id: "bo", name: "Bo" };
const section: SectionView = {
  key: "summary",
  label: "Summary",
  body: "Checkout failed.",
  version: 3,
  touched: true,
  prefill: "34 minutes.",
  savedBy: bo,
  savedAt: "2026-01-15T14:05:00.000Z",
};
const saved = draftOf(section);
const rendered = (children: React.ReactNode) =>
  renderToStaticMarkup(<ServerClock now="2026-01-15T14:30:00.000Z">{children}</ServerClock>);
const editor = (editable: boolean) =>
  rendered(
    <SectionEditor
      incidentKey="INC-2026-001"
      section={section}
      viewerId="ada"
      editable={editable}
      others={[{ name: "Cy", typing: true }]}
      below={(text) => `${text.length} characters`}
    />,
  );
const status = (change: Partial<SectionDraft>, kept = true) =>
  rendered(<SectionStatusLine draft={{ ...saved, ...change }} kept={kept} viewerId="ada" />).replace(
    /<svg.*<\/svg>/,
    "",
  );
const offline = { kind: "offline", words: "No answer." } as const;

describe("R-PIR-01 a section on the screen", () => {
  test("has its text in a named field, who else is in it, what the record says, and no button to save", () => {
    const markup = editor(true);
    expect(markup).toMatch(
      /<label for="([^"]+)"[^>]*>Summary<\/label>.*<textarea[^>]* id="\1"[^>]*>Checkout failed\./,
    );
    expect(markup).toContain("Also in this section: Cy (writing)");
    expect(markup).toContain("What the record says");
    expect(markup).toContain("16 characters");
    expect(markup).not.toMatch(/>Save</);
  });

  test("is read and not written by those who may not write in it", () => {
    expect(editor(false)).toContain("Checkout failed.");
    expect(editor(false)).not.toContain("<textarea");
  });

  test("says in words how it stands", () => {
    expect(status({})).toMatch(/role="status".*Saved .*14:05Z.* by Bo/);
    expect(status({ text: "more" })).toContain("Not saved yet");
    expect(status({ saving: { body: "more", version: 3 } })).toContain("Saving…");
    expect(status({ text: "more", trouble: offline })).toContain("Offline: kept in this browser");
    expect(status({ text: "more", trouble: { kind: "refused", words: "Published." } })).toContain(
      "Not saved. Published. Your text is kept in this browser.",
    );
    expect(status({ added: bo })).toContain("Bo&#x27;s changes were added.");
  });

  test("never says that a text is kept where it is not", () => {
    expect(status({ text: "more", trouble: offline }, false)).toContain(
      "Offline: not kept by this browser. Leave this page open",
    );
  });

  test("shows both texts of a conflict and asks which to keep", () => {
    const markup = rendered(
      <SectionConflict
        mine="Checkout was slow."
        theirs={saved.base}
        byHand={null}
        viewerId="ada"
        onChoose={() => undefined}
        onMergeTyped={() => undefined}
        onMergeLeft={() => undefined}
      />,
    );
    expect(markup).toMatch(/role="alert".*Bo changed this section meanwhile/);
    for (const words of ["was slow.", "failed.", "Keep mine", "Keep theirs", "Merge by hand"]) {
      expect(markup).toContain(words);
    }
  });
});
