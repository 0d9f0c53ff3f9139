"use client";

import { type RefObject, useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { z } from "zod";
import { noAnswer, problemFrom } from "@/lib/client/api-problem";
import { currentConnection, onConnectionChange } from "@/lib/client/connection";
import { api } from "@/lib/client/fetcher";
import { newIdempotencyKey } from "@/lib/client/intent";
import { SectionAutosave, type SectionPorts } from "@/lib/client/section-draft-autosave";
import type { SavedText, SectionSave } from "@/lib/client/section-draft-state";
import type { sectionView } from "@/lib/contracts/review-view";
import { type KeptPlace, keepSection, savedTextIn, takeOver } from "./kept-section";
import type { SectionVersion, VersionPage } from "./section-versions";

/** A section as the API answers it. */
export type SectionView = z.output<typeof sectionView>;

export type SectionPlace = { incidentKey: string; section: SectionView; viewerId: string };

/** Bytes that a browser still sends when the page is gone. */
const lastWordLimit = 60_000;
/** So many pages of the history are looked through at most. */
const mostPages = 10;

/** Where a section's operations are. */
export function sectionPath(incidentKey: string, key: string): `/${string}` {
  return `/incidents/${incidentKey}/review/sections/${key}`;
}

/** Sends a save that outlives the page; the answer is heard where the page is still there. */
async function lastWord(path: string, save: SectionSave): Promise<SectionView> {
  const body = JSON.stringify(save);
  const headers = { "content-type": "application/json", accept: "application/json" };
  const keepalive = new Blob([body]).size < lastWordLimit;
  const request = fetch(`/api/v1${path}`, { method: "PATCH", headers, body, keepalive });
  const answer = await request.catch(() => null);
  const read = await answer?.json().catch(() => undefined);
  if (answer === null || (answer.ok && read === undefined)) throw noAnswer();
  if (!answer.ok) throw problemFrom(answer.status, read, answer.headers.get("retry-after"));
  return read;
}

async function savedAfter(path: `/${string}`, version: number): Promise<SectionVersion[]> {
  const found: SectionVersion[] = [];
  let before: number | null = null;
  for (let read = 0; read < mostPages; read++) {
    const rest: string = before === null ? "" : `&before=${before}`;
    const page: VersionPage = await api<VersionPage>("GET", `${path}/versions?limit=200${rest}`);
    found.push(...page.items);
    before = page.nextBefore;
    if (before === null || before <= version) break;
  }
  return found.filter((one) => one.version > version);
}

function portsFor(place: KeptPlace, path: `/${string}`, told: (section: SectionView) => void): SectionPorts {
  return {
    send: async (save, leaving) => {
      const section = leaving
        ? await lastWord(path, save)
        : await api<SectionView>("PATCH", path, { body: save });
      told(section);
      return section;
    },
    history: (after) => savedAfter(path, after),
    currentIn: savedTextIn,
    keep: (kept) => keepSection(place, kept),
    leftBehind: (take) => takeOver(place, take),
  };
}

function textOf({ body, version, savedBy, savedAt }: SectionView): SavedText {
  return { body, version, savedBy, savedAt };
}

/** Saves when the page goes out of sight or away, and when the connection is back. */
function useMomentsToSave(autosave: SectionAutosave): void {
  useEffect(() => {
    const leave = () => autosave.saveNow(true);
    const onVisibility = () => document.visibilityState === "hidden" && leave();
    const stopListening = onConnectionChange(() => {
      if (currentConnection().kind === "up") autosave.connected();
    });
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      stopListening();
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [autosave]);
}

/**
 * One author's copy of one section, saved by itself and kept in this browser until it is (R-PIR-01). Another section, incident or person needs another instance
 * (a `key`). `section` is the section as it was last read: what others saved comes in by it.
 */
export function useSection(
  { incidentKey, section, viewerId }: SectionPlace,
  area: RefObject<HTMLTextAreaElement | null>,
  onSaved?: (section: SectionView) => void,
) {
  const [told] = useState<{ now: ((section: SectionView) => void) | undefined }>(() => ({ now: onSaved }));
  useEffect(() => {
    told.now = onSaved;
  }, [told, onSaved]);
  const [autosave] = useState(() => {
    const place = { viewerId, incidentKey, section: section.key, window: newIdempotencyKey() };
    const ports = portsFor(place, sectionPath(incidentKey, section.key), (saved) => told.now?.(saved));
    return new SectionAutosave(textOf(section), ports);
  });
  const { draft, kept } = useSyncExternalStore(autosave.subscribe, autosave.now, autosave.now);

  useEffect(() => {
    // Typed before the script had loaded: the browser holds it, the state does not.
    autosave.start(area.current?.value ?? null);
    return () => autosave.stop();
  }, [autosave, area]);
  useMomentsToSave(autosave);
  const hear = useEffectEvent(() => autosave.hear(textOf(section)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is heard is the section of this version and text.
  useEffect(() => hear(), [section.version, section.body]);

  return { draft, kept, autosave };
}
