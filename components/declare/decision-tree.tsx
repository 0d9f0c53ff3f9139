"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { Classification } from "@/lib/domain/classification";
import type { Severity } from "@/lib/domain/severity";
import type { TreeAnswer } from "./declare-draft";
import type { LevelsPolicy } from "./severity-choice";
import { answersBefore, answerWords, treeProgress } from "./tree-progress";
import { TreeQuestion } from "./tree-question";

export type DecisionTreeProps = {
  answers: readonly TreeAnswer[];
  chosen: Severity | null;
  policy: LevelsPolicy;
  onAnswers: (answers: TreeAnswer[]) => void;
  onTake: (severity: Severity) => void;
  onClose: () => void;
};

/** The questions of the policy one at a time, until an answer decides; then the level that they suggest, and why (R-SEV-02 to 04). */
export default function DecisionTree(props: DecisionTreeProps) {
  const { answers, policy, onAnswers } = props;
  const tree = policy.classification;
  const progress = treeProgress(answers, tree);
  const head = useRef<HTMLHeadingElement>(null);
  const place = progress.kind === "ask" ? progress.question.input : "result";
  const shown = useRef<string | null>(null);
  const focusHead = useEffectEvent(() => {
    // A draft brought back must not take the focus from the title.
    if (shown.current !== null || answers.length === 0) head.current?.focus();
    shown.current = place;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each next question.
  useEffect(() => focusHead(), [place]);
  return (
    <section aria-label="Help me decide" className="flex flex-col gap-3 border-ink border-y-2 bg-surface p-3">
      {answers.length > 0 && (
        <dl className="-mt-1.5">
          {answers.map((answer) => (
            <Answered
              key={answer.input}
              question={tree.questions.find(({ input }) => input === answer.input)?.label ?? answer.input}
              words={answerWords(answer, tree)}
              onRetake={() => onAnswers(answersBefore(answers, answer.input))}
            />
          ))}
        </dl>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h2 ref={head} tabIndex={-1} className="min-w-0 text-lead">
          {progress.kind === "ask" ? progress.question.label : "Suggestion"}
        </h2>
        <Button variant="quiet" size="row" onClick={props.onClose}>
          {answers.length > 0 ? "Discard answers" : "Close"}
        </Button>
      </div>
      {progress.kind === "ask" ? (
        <TreeQuestion
          key={progress.question.input}
          question={progress.question}
          onAnswer={(value) => onAnswers([...answers, { input: progress.question.input, value }])}
        />
      ) : (
        <Suggestion
          result={progress.classification}
          chosen={props.chosen}
          policy={policy}
          onTake={props.onTake}
        />
      )}
    </section>
  );
}

function Answered(props: { question: string; words: string; onRetake: () => void }) {
  return (
    <div className="row-height grid grid-cols-[1fr_auto] items-center gap-x-3 border-line border-b py-0.5 sm:grid-cols-[auto_1fr_auto]">
      <dt className="text-ink-2">{props.question}</dt>
      <dd className="col-start-1 font-bold sm:col-start-2">{props.words}</dd>
      <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3 sm:row-span-1">
        <Button variant="quiet" size="row" aria-label={`Change: ${props.question}`} onClick={props.onRetake}>
          Change
        </Button>
      </dd>
    </div>
  );
}

type SuggestionProps = {
  result: Classification;
  chosen: Severity | null;
  policy: LevelsPolicy;
  onTake: (severity: Severity) => void;
};

function Suggestion({ result, chosen, policy, onTake }: SuggestionProps) {
  const { severity, reasons } = result;
  const { label, hotfixRequired } = policy.severities[severity];
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="flex flex-wrap gap-x-3">
        <SeverityMark severity={severity} label={label} />
        <span>
          {hotfixRequired
            ? "A hotfix is required."
            : "No hotfix: the fix goes into the next regular release."}
        </span>
      </p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {chosen === severity ? (
        <p className="text-ok">Taken. Another level can still be chosen above, with a reason.</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button variant="ink" onClick={() => onTake(severity)}>
            Take {severity}
          </Button>
          <span className="text-ink-2">or choose another level above and say why.</span>
        </div>
      )}
    </div>
  );
}
