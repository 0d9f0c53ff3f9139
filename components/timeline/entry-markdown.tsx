"use client";

import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { onlyTicksOfItems } from "@/lib/domain/ticks-of-items";
import { literalMarkdown } from "./literal-markdown";

const bold = ({ children }: { children?: ReactNode }) => <p className="font-bold">{children}</p>;

/** Entries are small: headings become bold lines, so that they do not break into the page's own outline, and images stay links. */
const components: Components = {
  h1: bold,
  h2: bold,
  h3: bold,
  h4: bold,
  h5: bold,
  h6: bold,
  p: ({ children }) => <p className="whitespace-pre-wrap">{children}</p>,
  a: ({ href, children }) => (
    <a href={href} className="prose-link" rel="noreferrer nofollow">
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a href={typeof src === "string" ? src : undefined} className="prose-link" rel="noreferrer nofollow">
      {alt === undefined || alt === "" ? "Image" : alt}
    </a>
  ),
  ul: ({ children }) => <ul className="list-disc pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal pl-5">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="border-control border-l-2 pl-3">{children}</blockquote>
  ),
  code: ({ children }) => <code className="bg-sunken px-1 font-mono">{children}</code>,
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <pre tabIndex={0} className="overflow-x-auto border border-line bg-sunken p-2">
      {children}
    </pre>
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section aria-label="Table" tabIndex={0} className="overflow-x-auto">
      <table className="border-collapse">{children}</table>
    </section>
  ),
  th: ({ children }) => <th className="border border-line px-2 text-left">{children}</th>,
  td: ({ children }) => <td className="border border-line px-2">{children}</td>,
};

/** An entry's Markdown, made safe: HTML stands as text, no images from elsewhere, no form controls. Loaded lazily. */
export default function EntryMarkdown({ text }: { text: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Markdown
        remarkPlugins={[remarkGfm, onlyTicksOfItems, literalMarkdown]}
        rehypePlugins={[rehypeSanitize]}
        disallowedElements={["input", "sup", "section"]}
        unwrapDisallowed
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}
