// Writes docxtemplater.docx: docx.docx, filled by docxtemplater with a placeholder of ours.
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const doc = new Docxtemplater(new PizZip(readFileSync("docx.docx")), { delimiters: { start: "[[", end: "]]" } });
doc.render({ company: "{{单位}}（{{自称}}）" });
writeFileSync("docxtemplater.docx", doc.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
