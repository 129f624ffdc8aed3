// Writes docx.docx: placeholders in body, table, header, footer, footnote and text box, some divided over runs.
import { writeFileSync } from "node:fs";
import {
  AlignmentType, Document, Footer, FootnoteReferenceRun, Header, HeadingLevel, InsertedTextRun, Packer, PageNumber,
  Paragraph, SimpleField, Tab, Table, TableCell, TableRow, TextRun, Textbox, WidthType,
} from "docx";

const divided = (text, options = {}) => [...text].map((c, i) => new TextRun({ text: c, bold: i % 3 === 0, ...options }));
const row = (label, value) => new TableRow({ children: [label, value].map((text) =>
  new TableCell({ children: [new Paragraph(text)], width: { size: 50, type: WidthType.PERCENTAGE } })) });

const doc = new Document({
  creator: "[[company]]",
  title: "年度报告",
  styles: { paragraphStyles: [{ id: "Zhengwen", name: "公文正文", basedOn: "Normal", run: { size: 32, font: "仿宋" },
    paragraph: { indent: { firstLine: 640 }, spacing: { line: 560, lineRule: "exact" } } }] },
  footnotes: { 1: { children: [new Paragraph({ children: divided("{{本年}}年的数") })] } },
  sections: [{
    headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun("{{单"), new TextRun("位}}　内部资料")] })] }) },
    footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: ["第", PageNumber.CURRENT, "页　{{本年}}"] })] })] }) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: divided("{{标题}}") }),
      new Paragraph({ children: [new TextRun("{{主送机关}}：")] }),
      new Paragraph({ style: "Zhengwen", children: divided("{{正文}}", { color: "222222" }) }),
      new Paragraph({ children: [new TextRun("全年讲座"), ...divided("{{法治讲座}}"), new FootnoteReferenceRun(1), new TextRun("。")] }),
      new Table({ rows: [row("讲座", "{{法治讲座}}"), row("处罚", "{{行政处罚}}")], width: { size: 100, type: WidthType.PERCENTAGE } }),
      new Paragraph({ children: [new InsertedTextRun({ text: "{{本年}}年底", id: 1, author: "张三", date: "2026-01-01T00:00:00Z" }), new SimpleField("DATE")] }),
      new Textbox({ alignment: "center", children: [new Paragraph({ children: divided("{{单位}}") })], style: { width: "200pt", height: "auto" } }),
      new Paragraph({ children: [new TextRun("抄送：{{抄送}}。")] }),
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun("{{落款}}")] }),
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: [new Tab(), "{{成文日期}}"] })] }),
      new Paragraph({ children: [new TextRun("联系单位：[[company]]")] }),
    ],
  }],
});
writeFileSync("docx.docx", await Packer.toBuffer(doc));
