import { describe, expect, test, vi } from "vitest";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { reviewSections } from "@/lib/domain/review-words";
import { reviewPdf } from "./review-pdf";
import {
  action,
  bareDocument,
  baseUrl,
  emptySections,
  everySection,
  fullDocument,
  line,
} from "./testing/example-document";
import { hostileBodies } from "./testing/hostile-bodies";
import { type ReadPage, readPdf, squashed } from "./testing/pdf-reading";

const madeAt = new Date("2026-11-26T10:00:00Z");
const made = (doc: ReviewDocument) => reviewPdf(doc, { baseUrl, madeAt });
const read = async (doc: ReviewDocument) => readPdf(await made(doc));
const textOf = (pages: readonly ReadPage[]) => pages.map(({ text }) => text).join("");

function minutes(count: number, words: (index: number) => string) {
  return Array.from({ length: count }, (_, index) =>
    line(new Date(Date.UTC(2024, 0, 15, 14, 0) + index * 60_000).toISOString(), words(index)),
  );
}

function expectInside(pages: readonly ReadPage[]) {
  for (const { words, width } of pages)
    for (const { text, left, right } of words) {
      expect(left, text).toBeGreaterThanOrEqual(55);
      expect(right, text).toBeLessThanOrEqual(width - 50);
    }
}

const order = [
  "IncidentReport:CheckoutAPIreturns500forallusers",
  ...[
    "Summary",
    "IncidentID",
    "INC-2024-001",
    "Severity",
    "P0",
    "StartTime",
    "2024-01-1514:30UTC",
    "EndTime",
  ],
  ...["2024-01-1515:45UTC", "Duration", "1h15m", "Impact", "Nobodycouldpay", "Services", "Checkout,Payments"],
  ...["Published", "Amended", "thenumberoforderswaswrong", "StarttoDetected:0m"],
  ...[
    "RootCause",
    "exhausted",
    "Contributingfactors",
    "Missingindex:droppedbyamigration",
    "Fivewhys",
    "Aquerytook40s",
  ],
  ...[
    "Timeline",
    "Timesarethoseofthefirstreport",
    "Time(UTC)",
    "14:30",
    "Issuedetectedviamonitoringalert",
    "Detected",
  ],
  ...["14:45", "Rootcauseidentified", "15:20", "Fixdeployedtoproduction", "Fixdeployed"],
  ...["Resolution", "indexback", "Departuresfromthepolicy", "4minuteslate"],
  ...[
    "LessonsLearned",
    "Whatwentwell",
    "Quickdetection",
    "Whatcouldbeimproved",
    "Testingcouldhavecaughtthisissue",
  ],
  ...[
    "ActionItems",
    "Alertonpooluse",
    "Donewhen:analertfiresinstaging",
    "Monitoring,highpriority",
    "Ada",
    "2024-02-01",
  ],
  ...[
    "Open",
    "Addaloadtest",
    "Evidence:https://ci.example/42",
    "Done",
    "Rewritecheckout",
    "outofproportion",
    "Dropped",
  ],
  ...[
    "Twomoreideas",
    "PreventionMeasures",
    "Everymigrationistimed",
    "Whatweaskedourselves",
    "Yes,theoneonpooluse.",
  ],
];

describe("R-PIR-05 the report as a PDF", { timeout: 120_000 }, () => {
  test("holds everything in the template's order", async () => {
    const { pages } = await read(fullDocument());
    let rest = textOf(pages);
    for (const words of order) {
      expect(rest).toContain(words);
      rest = rest.slice(rest.indexOf(words) + words.length);
    }
  });

  test("says what it is, by whom and in which language", async () => {
    const { info } = await read(fullDocument());
    expect(info).toMatchObject({
      ...{
        Title: "Incident Report: Checkout API returns 500 for all users",
        Author: "Firebreak",
        Subject: "INC-2024-001",
      },
      ...{ Language: "en-GB", CreationDate: "D:20261126100000Z" },
    });
  });

  test("each page says its number and when it was made; key and title stand above from the second on", async () => {
    const { pages } = await read(bareDocument({ timeline: minutes(60, (n) => `line ${n}`) }));
    expect(pages.length).toBeGreaterThan(2);
    const running = "INC-2024-001CheckoutAPIreturns500forallusers";
    pages.forEach(({ text }, index) => {
      expect(text).toContain("made2026-11-2610:00UTC");
      expect(text).toContain(`${index + 1}/${pages.length}`);
      expect(text.includes(running)).toBe(index > 0);
    });
  });

  test("each entry is a row, and the table's head stands on every page of it", async () => {
    const { pages } = await read(
      bareDocument({ timeline: minutes(120, (n) => `entry <b>${n}</b> | **as written**`) }),
    );
    const text = textOf(pages);
    for (let n = 0; n < 120; n += 1) expect(text).toContain(`entry<b>${n}</b>|**aswritten**`);
    const withRows = pages.filter((page) => page.text.includes("aswritten"));
    for (const page of withRows) expect(page.text).toContain("Time(UTC)EventKeymoment");
  });

  test("of 5,000 lines it draws the first 300 and says how many more there are", async () => {
    const { pages } = await read(bareDocument({ timeline: minutes(5_000, (n) => `[${n}]`) }));
    const text = textOf(pages);
    expect(text).toContain("[0]");
    expect(text).toContain("[299]");
    expect(text).not.toContain("[300]");
    expect(text).toContain("4700morelinesstandinFirebreak.");
    expect(pages.flatMap(({ links }) => links)).toContain(`${baseUrl}/incidents/INC-2024-001`);
  });

  test("a body without end is cut with a sentence, not drawn for minutes", async () => {
    const sections = {
      ...emptySections,
      resolution: "- item\n".repeat(2_000),
      prevention: "the last section",
    };
    const { pages } = await read(bareDocument({ sections }));
    expect(pages.length).toBeLessThan(10);
    expect(textOf(pages)).toMatch(/item(?!•)Therestofthissectionstandsin/);
    expect(textOf(pages)).toContain("thelastsection");
  });

  const groups = Array.from({ length: Math.ceil(hostileBodies.length / reviewSections.length) }, (_, group) =>
    hostileBodies.slice(group * reviewSections.length, (group + 1) * reviewSections.length),
  );

  test.each(groups.map((bodies, index) => [index, bodies]))(
    "hostile bodies stay on their pages, and no link leads to another scheme: group %i",
    async (_, bodies) => {
      const sections = Object.fromEntries(reviewSections.map((section, n) => [section, bodies[n] ?? ""]));
      const [text = ""] = bodies.map((body) => body.slice(0, 600));
      const { pages } = await read(
        bareDocument({
          ...{ sections: { ...emptySections, ...sections }, lead: text },
          timeline: bodies.map((body) => line("2024-01-15T14:30:00Z", body)),
          actionItems: bodies.map((body) => action(body, { owner: text, successCriterion: body })),
        }),
      );
      expectInside(pages);
      const text0 = textOf(pages);
      expect(text0).toContain("PreventionMeasures");
      for (const link of pages.flatMap(({ links }) => links))
        expect(link).toMatch(/^(?:https?:\/\/|mailto:)/i);
    },
  );

  test("words without end are parted without a hyphen, in paragraphs, cells and code", async () => {
    const word = "0123456789abcdef".repeat(12);
    const body = `${word}\n\n\`${word}\`\n\n\`\`\`\n${word}\n\`\`\`\n\n| a | b |\n|---|---|\n| ${word} | x |`;
    const { pages } = await read(bareDocument({ sections: { ...emptySections, root_cause: body } }));
    expectInside(pages);
    expect(textOf(pages).split(word)).toHaveLength(5);
  });

  test("code keeps its lines and its indentation", async () => {
    const body = "```\nif x:\n    y = 1\n```";
    const { pages } = await read(bareDocument({ sections: { ...emptySections, root_cause: body } }));
    const words = pages.flatMap((page) => page.words);
    const left = (word: string) => words.find(({ text }) => text === word)?.left ?? 0;
    expect(left("y") - left("if")).toBeCloseTo((4 * (left("x:") - left("if"))) / 3, 0);
  });

  test("Polish, Vietnamese, Greek and Cyrillic words, arrows and emoji are drawn, each font embedded once", async () => {
    const text = "Zażółć gęślą jaźń, Tiếng Việt, Ελληνικά, Сбой оплаты → ≥ ✅";
    const body = `${text}\n\n`.repeat(20);
    const file = await made(bareDocument({ sections: { ...emptySections, root_cause: body } }));
    const { pages } = await readPdf(file);
    expect(textOf(pages).split(squashed(text))).toHaveLength(21);
    expect(textOf(pages)).not.toContain("\ufffd");
    expect(file.toString("latin1").split("/FontFile2").length - 1).toBeLessThan(16);
  });

  test("scripts that the typefaces lack stand as one mark a run, and a remark says so", async () => {
    const { pages } = await read(bareDocument({ sections: everySection("a 障害が発生 b مرحبا c") }));
    expect(textOf(pages)).toContain("a\ufffdb\ufffdc");
    expect(textOf(pages)).toContain("thetypefacesofthisdocumentlack");
    expect(textOf((await read(fullDocument())).pages)).not.toContain("typefaces");
  });

  test("images are links of their words: nothing is fetched", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const sections = everySection(
      "![a graph](https://tracker.example/p.png) ![local](/etc/passwd) ![](data:image/png;base64,AA)",
    );
    const { pages } = await read(bareDocument({ sections }));
    expect(textOf(pages)).toContain("agraphlocal");
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test("the same review at the same time is the same file", async () => {
    expect((await made(fullDocument())).equals(await made(fullDocument()))).toBe(true);
  });
});
