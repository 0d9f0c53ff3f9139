import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type MeetingInvitation, meetingCalendar } from "./meeting-calendar";

const meeting: MeetingInvitation = {
  uid: "0190a000-0000-7000-8000-000000000002@firebreak.example",
  sequence: 2,
  cancelled: false,
  title: "Review of INC-2024-001: checkout, payments; refunds",
  startsAt: new Date("2024-01-17T14:00:00Z"),
  minutes: 75,
  agenda: "1. The timeline\n2. Causes; five whys\n3. Action items, each with an owner",
  place: "Room 4, second floor",
  url: "https://firebreak.example/incidents/INC-2024-001/review",
  organiser: { name: "Ada", email: "ada@firebreak.example" },
  attendees: [
    { name: "Ben", email: "ben@firebreak.example" },
    { name: "Zoë 李", email: "zoe@firebreak.example" },
  ],
  madeAt: new Date("2024-01-15T16:00:00Z"),
};

const calendar = (changes: Partial<MeetingInvitation> = {}) => meetingCalendar({ ...meeting, ...changes });

/** The lines of a file with folding undone. */
function linesOf(text: string): string[] {
  return text.replace(/\r\n[ \t]/g, "").split("\r\n");
}

/** The name of each line's property, such as `DTSTART` of `DTSTART;VALUE=DATE:2024`. */
function propertiesOf(text: string): string[] {
  return linesOf(text).map((line) => /^[A-Z-]*/.exec(line)?.[0] ?? "");
}

const event = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? new ICAL.Component("none");

const shape = [
  ...[
    "BEGIN",
    "VERSION",
    "PRODID",
    "METHOD",
    "BEGIN",
    "UID",
    "SEQUENCE",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
  ],
  ...["LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "ATTENDEE", "URL", "STATUS", "END", "END", ""],
];

function expectSound(text: string) {
  expect(propertiesOf(text)).toEqual(shape);
  expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
  expect(text.replaceAll("\r\n", "").replaceAll("\t", "")).not.toMatch(/\p{Cc}/u);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const { components, properties } = countsOf(text);
  expect(components).toBe(1);
  expect(properties).toBe(shape.length - 8);
}

function countsOf(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const inner = root.getAllSubcomponents();
  return { components: inner.length, properties: inner.flatMap((one) => one.getAllProperties()).length };
}

const hostile = [
  "x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR",
  "x\nATTENDEE:mailto:eve@evil.example",
  "x\rATTACH:https://evil.example",
  'Ada";ROLE=CHAIR:mailto:eve@evil.example',
  "Ada\\",
  'a\\"b\\\\"c',
  "a;b,c:d\\n^n^'",
  "null \u0000 bell \u0007 escape \u001b delete \u007f next \u0085 line \u2028 paragraph \u2029",
  "\u202Eright to left",
  "half \ud83d of a character",
  "李".repeat(100),
  "🙂".repeat(60),
  "é".repeat(37),
];

describe("R-PIR-02 the invitation to a review meeting", { timeout: 60_000 }, () => {
  test("is one event of RFC 5545 in UTC", () => {
    const text = calendar();
    expectSound(text);
    expect(linesOf(text)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Firebreak//Firebreak//EN",
      "METHOD:REQUEST",
      "BEGIN:VEVENT",
      "UID:0190a000-0000-7000-8000-000000000002@firebreak.example",
      "SEQUENCE:2",
      "DTSTAMP:20240115T160000Z",
      "DTSTART:20240117T140000Z",
      "DTEND:20240117T151500Z",
      "SUMMARY:Review of INC-2024-001: checkout\\, payments\\; refunds",
      "LOCATION:Room 4\\, second floor",
      "DESCRIPTION:1. The timeline\\n2. Causes\\; five whys\\n3. Action items\\, each with an owner\\n\\nhttps://firebreak.example/incidents/INC-2024-001/review",
      'ORGANIZER;CN="Ada":mailto:ada@firebreak.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Ben":MAILTO:ben@firebreak.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Zoë 李":MAILTO:zoe@firebreak.example',
      "URL;VALUE=URI:https://firebreak.example/incidents/INC-2024-001/review",
      "STATUS:CONFIRMED",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test("a cancellation keeps the identifier and says so twice", () => {
    const text = calendar({ cancelled: true, sequence: 3 });
    expectSound(text);
    expect(linesOf(text)).toEqual(
      expect.arrayContaining(["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3", `UID:${meeting.uid}`]),
    );
  });

  test("the same meeting gives the same file", () => {
    expect(calendar()).toBe(calendar());
  });

  test.each(hostile)("%j adds no line, no property and no component", (text) => {
    expectSound(
      calendar({
        ...{ uid: text, title: text, agenda: text, place: text, url: `https://firebreak.example/${text}` },
        organiser: { name: text, email: "ada@firebreak.example" },
        attendees: [
          { name: text, email: "ben@firebreak.example" },
          { name: text, email: "zoe@firebreak.example" },
          { name: "nobody", email: `${text}@evil.example` },
        ].slice(0, /[\s":;,\\\p{C}]/u.test(text) ? 3 : 2),
      }),
    );
  });

  test("no text adds anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...hostile), (any, tail) => {
        const text = `x${any}${tail}`;
        const name = { name: text, email: "ada@firebreak.example" };
        expectSound(
          calendar({
            uid: text,
            title: text,
            agenda: text,
            place: text,
            organiser: name,
            attendees: [name, name],
          }),
        );
      }),
    );
  });

  test("a reader gets texts back as they were written", () => {
    const title = 'a;b,c\\d: "quoted" é 李 🙂';
    const read = event(calendar({ title, agenda: "one\r\ntwo; three, four\\n" }));
    expect(read.getFirstPropertyValue("summary")).toBe(title);
    expect(read.getFirstPropertyValue("description")).toBe(`one\ntwo; three, four\\n\n\n${meeting.url}`);
  });

  test("a name keeps its words; its quotation marks become single ones", () => {
    const read = event(
      calendar({ organiser: { name: 'Ada "Countess"; L., Lead', email: "ada@firebreak.example" } }),
    );
    expect(read.getFirstProperty("organizer")?.getParameter("cn")).toBe("Ada 'Countess'; L., Lead");
  });

  test("an address that is none is left out: of people, and of the web", () => {
    const text = calendar({
      ...{ url: "javascript:alert(1)", place: null, organiser: { name: "Ada", email: "" } },
      attendees: [{ name: "Eve", email: "a@b.example\r\nATTACH:x" }],
    });
    expect(propertiesOf(text)).toEqual(
      shape.filter((name) => !["LOCATION", "ORGANIZER", "ATTENDEE", "URL"].includes(name)),
    );
  });
});
