"use client";

import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { presenceWords } from "@/components/incident/presence-line";
import { EntryBody } from "@/components/timeline/entry-body";
import { classNames } from "@/components/ui/class-names";
import { Pill } from "@/components/ui/pill";
import { TextArea } from "@/components/ui/text-area";
import { sectionStatus } from "@/lib/client/section-draft-state";
import { whenIdle } from "@/lib/client/when-idle";
import { SectionHistoryButton } from "./section-history-button";
import { SectionPrefill } from "./section-prefill";
import { SectionReading } from "./section-reading";
import { SectionStatusLine } from "./section-status";
import { type SectionView, useSection } from "./use-section";
import { useSectionActions } from "./use-section-actions";
import { useSectionCaret } from "./use-section-caret";

const loadConflict = () => import("./section-conflict");
const SectionConflict = lazy(loadConflict);

export type SectionEditorProps = {
  incidentKey: string;
  section: SectionView;
  viewerId: string;
  /** Whether the viewer may write in it. */
  editable: boolean;
  /** Who else is in this section. */
  others: readonly { name: string; typing: boolean }[];
  hint?: string;
  /** What stands below the text as it is being written, such as hints on its words; `start` changes it too, and puts the focus into it. */
  below?: (text: string, change: (text: string) => void, start: (text: string) => void) => ReactNode;
  /** The section as the server has it after a save. */
  onSaved?: (section: SectionView) => void;
};

/** One section of a review: written in, saved by itself, merged with what others write meanwhile (R-PIR-01). */
export function SectionEditor(props: SectionEditorProps) {
  const { incidentKey, section, viewerId } = props;
  const key = `${incidentKey}.${section.key}.${viewerId}`;
  if (props.editable) return <Editing key={key} {...props} />;
  return (
    <SectionReading
      key={key}
      {...props}
      tools={<SectionHistoryButton {...props} version={section.version} />}
    />
  );
}

/** Loads what a preview and a conflict need while there is a network: asked for offline, it would take the text off the screen. */
function usePartsAtHand(): void {
  useEffect(
    () =>
      whenIdle(() => {
        for (const load of [() => import("@/components/timeline/entry-markdown"), loadConflict]) {
          void load().catch(() => undefined);
        }
      }),
    [],
  );
}

function Preview({ text, label }: { text: string; label: string }) {
  const shown = useDeferredValue(text);
  return (
    <section aria-label={`Preview of ${label}`} className="min-h-24 min-w-0 border border-line px-3 py-2">
      {shown.trim() === "" ? (
        <p className="text-ink-2">Nothing to show yet.</p>
      ) : (
        <EntryBody text={shown} markdown />
      )}
    </section>
  );
}

function OthersHere({ others }: Pick<SectionEditorProps, "others">) {
  const present = others.map(({ name, typing }) => ({ user: { id: name, name }, typing }));
  return (
    <p className="min-h-[1.125rem] text-ink-2 text-note print:hidden">
      {present.length > 0 && `Also in this section: ${presenceWords(present)}`}
    </p>
  );
}

type HeadProps = { id: string; label: string; preview: boolean; onPreview: (preview: boolean) => void };

function Head({ id, label, preview, onPreview, children }: HeadProps & { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
      <label htmlFor={id} className="font-bold text-lead">
        {label}
      </label>
      <fieldset aria-label={`View of ${label}`} className="flex flex-wrap gap-1.5 print:hidden">
        {children}
        <Pill pressed={!preview} onClick={() => onPreview(false)}>
          Write
        </Pill>
        <Pill pressed={preview} onClick={() => onPreview(true)}>
          Preview
        </Pill>
      </fieldset>
    </div>
  );
}

function Editing(props: SectionEditorProps) {
  const { section, viewerId, hint } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { draft, kept, autosave } = useSection(props, area, props.onSaved);
  const { type, start, choose, leaveMerge, restore } = useSectionActions(autosave, draft, area);
  const note = useSectionCaret(area, draft.text);
  const [preview, setPreview] = useState(false);
  const status = sectionStatus(draft);
  usePartsAtHand();
  const differs = section.touched && section.prefill.trim() !== "" && section.prefill !== draft.text;
  return (
    <div className="@container flex min-w-0 flex-col gap-2">
      <Head id={id} label={section.label} preview={preview} onPreview={setPreview}>
        <SectionHistoryButton
          {...props}
          version={draft.base.version}
          onRestore={restore}
          blocked={status !== "saved"}
        />
      </Head>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-ink-2 text-note">
          {hint}
        </p>
      )}
      <div hidden={draft.byHand !== null} className={classNames("grid gap-3", preview && "@2xl:grid-cols-2")}>
        <TextArea
          id={id}
          ref={area}
          rows={6}
          {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
          className={classNames("block", preview && "hidden @2xl:block")}
          value={draft.text}
          onChange={({ target }) => {
            note();
            type(target.value);
          }}
          onSelect={note}
          onBlur={() => autosave.saveNow()}
          onCompositionStart={() => autosave.compose(true)}
          onCompositionEnd={() => autosave.compose(false)}
        />
        {preview && <Preview text={draft.text} label={section.label} />}
      </div>
      <SectionStatusLine draft={draft} kept={kept} viewerId={viewerId} />
      <OthersHere others={props.others} />
      {status === "conflict" && draft.theirs !== null && (
        <Suspense fallback={null}>
          <SectionConflict
            mine={draft.text}
            theirs={draft.byHand?.over ?? draft.theirs}
            byHand={draft.byHand}
            viewerId={viewerId}
            onChoose={choose}
            onMergeTyped={(text) => autosave.act({ type: "mergeTyped", text })}
            onMergeLeft={leaveMerge}
          />
        </Suspense>
      )}
      {differs && <SectionPrefill prefill={section.prefill} text={draft.text} onInsert={type} />}
      {props.below?.(draft.text, type, start)}
    </div>
  );
}
