"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import type { Severity } from "@/lib/domain/severity";
import type { RoomIncident } from "./room-view";
import { useSend } from "./use-send";

/** The level that is being chosen. What is typed stays until it is sent, also when the dialog is closed meanwhile. */
export function useSeverityForm(incident: RoomIncident, onClose: () => void) {
  const { send, sending, problem, forget } = useSend(incident.key);
  const [chosen, setChosen] = useState<Severity | null>(null);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<{ severity?: string; reason?: string }>({});
  // Somebody else may have made the change meanwhile.
  const severity = chosen === incident.severity ? null : chosen;

  const submit = async () => {
    const wrong = {
      ...(severity === null ? { severity: "Choose another level." } : {}),
      ...(reason.trim() === "" ? { reason: "Say why the severity changes." } : {}),
    };
    setErrors(wrong);
    if (severity === null || Object.keys(wrong).length > 0) return;
    if ((await send("POST", "/severity", { severity, reason: reason.trim() })) !== "done") return;
    toast({ message: `${incident.key} is ${severity} now; its clocks are reckoned anew from the start.` });
    setChosen(null);
    setReason("");
    onClose();
  };
  const choose = (next: Severity) => {
    forget();
    setErrors({});
    setChosen(next);
  };
  const write = (text: string) => {
    setErrors(({ reason: _, ...rest }) => rest);
    setReason(text);
  };
  return { severity, choose, reason, write, errors, problem: problem?.detail ?? null, sending, submit };
}
