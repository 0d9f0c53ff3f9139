import { StyleSheet } from "@react-pdf/renderer";
import { monoFamily, textFamily } from "./pdf-fonts";

const ink = "#211f19";
const quiet = "#55534a";
const line = "#d6d4cd";
const control = "#838076";
const sunken = "#f4f3ee";
const link = "#0256a9";

/** The longest line that reads well, in points; tables may be wider. */
const measure = 420;

export const styles = StyleSheet.create({
  page: {
    paddingTop: 68,
    paddingBottom: 68,
    paddingHorizontal: 60,
    fontFamily: textFamily,
    fontSize: 10,
    lineHeight: 1.45,
    color: ink,
  },
  running: { position: "absolute", left: 60, right: 60, flexDirection: "row", fontSize: 8.5, color: quiet },
  header: { top: 34 },
  footer: { top: 796 },
  runningTitle: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  mono: { fontFamily: monoFamily },
  kicker: { fontFamily: monoFamily, fontSize: 10, color: quiet },
  title: { fontSize: 23, lineHeight: 1.2, fontWeight: 700, marginTop: 4, marginBottom: 12 },
  section: { borderTopWidth: 2, borderTopColor: ink, paddingTop: 7, marginTop: 24, marginBottom: 6 },
  heading: { fontSize: 14, lineHeight: 1.3, fontWeight: 700 },
  subheading: { fontSize: 11, lineHeight: 1.35, fontWeight: 700, marginTop: 10, marginBottom: 3 },
  boldLine: { marginTop: 6 },
  paragraph: { maxWidth: measure, marginBottom: 7 },
  remark: { marginTop: 16 },
  quiet: { color: quiet },
  bold: { fontWeight: 700 },
  italic: { fontStyle: "italic" },
  struck: { textDecoration: "line-through" },
  code: { fontFamily: monoFamily, fontSize: 9, backgroundColor: sunken },
  link: { color: link, textDecoration: "underline" },
  list: { maxWidth: measure, marginBottom: 7 },
  nested: { marginBottom: 0, marginTop: 2 },
  item: { flexDirection: "row", marginBottom: 2 },
  bullet: { width: 14 },
  number: { width: 22 },
  itemBody: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  tight: { marginBottom: 1 },
  quote: { borderLeftWidth: 2, borderLeftColor: control, paddingLeft: 9, marginBottom: 7, color: quiet },
  codeBlock: {
    fontFamily: monoFamily,
    fontSize: 8.5,
    lineHeight: 1.4,
    backgroundColor: sunken,
    borderWidth: 0.75,
    borderColor: line,
    paddingHorizontal: 8,
    paddingVertical: 6,
    marginBottom: 8,
  },
  rule: { borderTopWidth: 0.75, borderTopColor: control, maxWidth: measure, marginTop: 4, marginBottom: 10 },
  table: { marginTop: 4, marginBottom: 8 },
  row: { flexDirection: "row", borderBottomWidth: 0.75, borderBottomColor: line, paddingVertical: 4 },
  headRow: { borderBottomWidth: 1, borderBottomColor: ink, paddingTop: 2, paddingBottom: 3 },
  headCell: { fontFamily: textFamily, fontSize: 9, fontWeight: 700, color: quiet },
  cell: { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 10, fontSize: 9.5, lineHeight: 1.4 },
  smallCell: { flexGrow: 0, flexShrink: 0, flexBasis: "auto" },
  facts: { borderTopWidth: 0.75, borderTopColor: line },
  factLabel: { width: 112, flexShrink: 0, color: quiet },
});
