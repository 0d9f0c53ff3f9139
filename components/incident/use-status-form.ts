"use client";

import { useState } from "react";
import { statusWord } from "@/components/ui/status-word";
import { toast } from "@/components/ui/toast-store";
import type { RoomMove, RoomView } from "./room-view";
import { useMomentText } from "./use-moment-text";
import { useRoomTimes } from "./use-room-times";
import { useSend } from "./use-send";

type FieldErrors = { status?: string; note?: string; at?: string; mergedIntoId?: string };

function missing(move: RoomMove, note: string, target: string): FieldErrors {
  return {
    ...(move.needsNote && note.trim() === "" ? { note: "Say why: this move asks for it." } : {}),
    ...(move.kind === "merge" && target.trim() === ""
      ? { mergedIntoId: "Type the key of the incident that goes on." }
      : {}),
  };
}

/** The move that is being chosen. What is typed stays until it is sent, also when the dialog is closed meanwhile. */
export function useStatusForm({ incident, moves }: RoomView, onClose: () => void) {
  const { send, sending, problem, forget } = useSend(incident.key);
  const [to, setTo] = useState<RoomMove["to"] | null>(null);
  const [note, setNote] = useState("");
  const [target, setTarget] = useState("");
  const [errors, setErrors] = useState<FieldErrors>({});
  const at = useMomentText(useRoomTimes(incident));
  const move = moves.find((candidate) => candidate.to === to && candidate.blocked === null) ?? null;

  const reset = () => {
    setTo(null);
    setNote("");
    setTarget("");
    at.setText("");
    setErrors({});
  };
  const submit = async () => {
    if (move === null) return setErrors({ status: "Choose where it stands now." });
    const when = await at.settled();
    const wrong = { ...missing(move, note, target), ...("problem" in when ? { at: when.problem } : {}) };
    setErrors(wrong);
    if ("problem" in when || Object.keys(wrong).length > 0) return;
    const outcome = await send("POST", "/status", {
      status: move.to,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ...(when.at === null ? {} : { at: when.at.toISOString() }),
      ...(move.kind === "merge" ? { mergedIntoId: target.trim() } : {}),
    });
    if (outcome === "busy") return;
    if (outcome === "done") {
      toast({ message: `${incident.key} is ${statusWord(move.to).toLowerCase()}.` });
      reset();
      return onClose();
    }
    const named = (path: keyof FieldErrors) => {
      const message = outcome.messageFor(path);
      return message === undefined ? {} : { [path]: message };
    };
    setErrors({ ...named("note"), ...named("at"), ...named("mergedIntoId") });
  };
  const choose = (next: RoomMove["to"]) => {
    forget();
    setErrors({});
    setTo(next);
  };
  const said = problem === null || Object.values(errors).includes(problem.detail) ? null : problem.detail;
  return { move, choose, note, setNote, target, setTarget, at, errors, problem: said, sending, submit };
}
