"use client";

import { useEffect, useRef, useState } from "react";
import { useNow } from "@/components/ui/server-clock";
import type { keepBrowserTab } from "./browser-tab";
import type { UrgentView } from "./notice-view";
import { urgentWords } from "./urgent-words";
import { useUrgent } from "./use-urgent";

type BrowserTab = ReturnType<typeof keepBrowserTab>;

/** What every page tells of one's own affairs beside its content: the most urgent clock in title and icon, and new notices aloud. */
export function DeskWatch() {
  const view = useUrgent();
  return (
    <>
      <UrgentTab urgent={view?.urgent ?? null} />
      {view !== undefined && <NewNotices view={view} />}
    </>
  );
}

function UrgentTab({ urgent }: Pick<UrgentView, "urgent">) {
  const now = useNow(10_000);
  const told = urgentWords(urgent, now);
  const words = told?.words;
  const tone = told?.tone;
  const [tab, setTab] = useState<BrowserTab | null>(null);
  useEffect(() => {
    let kept: BrowserTab | null = null;
    let gone = false;
    // Without the tab's sign nothing is lost: the clock stands on the page.
    void import("./browser-tab").then(
      ({ keepBrowserTab }) => {
        if (gone) return;
        kept = keepBrowserTab();
        setTab(kept);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      kept?.stop();
    };
  }, []);
  useEffect(() => {
    tab?.show(words === undefined || tone === undefined ? null : { words, tone });
  }, [tab, words, tone]);
  return null;
}

const pauseMs = 60_000;

/** The one polite voice of notices: the latest new one, at most once a minute, and nothing on arrival. A breach or a page sounds where that was asked for. */
function NewNotices({ view }: { view: UrgentView }) {
  const { latest, alarmAt } = view;
  const now = useNow(10_000);
  const [spoken, setSpoken] = useState("");
  const heard = useRef(latest?.at ?? "");
  const spokenAt = useRef(0);
  const sounded = useRef(alarmAt);
  useEffect(() => {
    if (latest === null || latest.at <= heard.current || now - spokenAt.current < pauseMs) return;
    heard.current = latest.at;
    spokenAt.current = now;
    setSpoken(latest.text);
  }, [latest, now]);
  useEffect(() => {
    if (alarmAt === null || alarmAt <= (sounded.current ?? "")) return;
    sounded.current = alarmAt;
    // Without the sound nothing is lost: the notice stands there.
    void import("./sound").then(
      ({ soundAlarm }) => soundAlarm(alarmAt),
      () => undefined,
    );
  }, [alarmAt]);
  return (
    <div aria-live="polite" className="sr-only">
      {spoken}
    </div>
  );
}
