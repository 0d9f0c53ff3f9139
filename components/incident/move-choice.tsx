"use client";

import { useId } from "react";
import { FieldNotes } from "@/components/ui/field";
import { statusWord } from "@/components/ui/status-word";
import { moveMeaning } from "./move-words";
import type { RoomMove } from "./room-view";

type MoveChoiceProps = {
  moves: readonly RoomMove[];
  chosen: RoomMove["to"] | null;
  onChoose: (to: RoomMove["to"]) => void;
  error: string | null;
};

/** The statuses that can be reached from here, one a line; what is missing for the others is said beside them (R-INC-10). */
export function MoveChoice({ moves, chosen, onChoose, error }: MoveChoiceProps) {
  const id = useId();
  return (
    <fieldset {...(error === null ? {} : { "aria-describedby": `${id}-error` })}>
      <legend className="mb-1 font-normal text-body">New status</legend>
      <div className="border-line border-t">
        {moves.map((move) => (
          <MoveLine
            key={move.to}
            id={`${id}-${move.to}`}
            name={id}
            move={move}
            chosen={move.to === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}

type MoveLineProps = Pick<MoveChoiceProps, "onChoose"> & {
  id: string;
  name: string;
  move: RoomMove;
  chosen: boolean;
};

function MoveLine({ id, name, move, chosen, onChoose }: MoveLineProps) {
  return (
    <label className="row-height flex cursor-pointer gap-2.5 border-line border-b py-1.5 has-disabled:cursor-not-allowed">
      <input
        type="radio"
        name={name}
        value={move.to}
        checked={chosen}
        disabled={move.blocked !== null}
        onChange={() => onChoose(move.to)}
        aria-labelledby={`${id}-word`}
        aria-describedby={`${id}-more`}
        className="mt-px size-5 shrink-0"
      />
      <span className="min-w-0">
        <span id={`${id}-word`} className="mr-2 font-bold">
          {statusWord(move.to)}
        </span>
        <span id={`${id}-more`} className="text-ink-2">
          {move.blocked ?? moveMeaning(move)}
        </span>
      </span>
    </label>
  );
}
