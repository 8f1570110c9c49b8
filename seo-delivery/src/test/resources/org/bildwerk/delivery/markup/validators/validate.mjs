// Reads documents of JSON-LD as one array from the standard input, writes what is wrong with each as one array.
import { readFileSync } from 'node:fs';
import Validator from '@adobe/structured-data-validator';
import ts from 'typescript';

const documents = JSON.parse(readFileSync(0, 'utf8'));

// Google's rules, of what search results take up.
async function refusedByGoogle(document) {
  const roots = {};
  for (const node of document['@graph'] ?? [document]) {
    (roots[node['@type']] ??= []).push(structuredClone(node));
  }
  const issues = await new Validator().validate({ jsonld: roots });
  return issues.filter(issue => issue.severity === 'ERROR').map(issue => `Google: ${issue.issueMessage}`);
}

// Everybody writes pixels as numbers and Google reads them so; in the vocabulary a distance is a text.
const withDistances = document =>
  JSON.stringify(document, (key, value) => (['width', 'height'].includes(key) && Number.isInteger(value) ? `${value} px` : value));

// The vocabulary of schema.org: which properties a type has, and what they hold.
function unknownToSchemaOrg(all) {
  const name = 'documents.ts';
  const lines = ["import type { Graph, WithContext } from 'schema-dts';", "import type * as schema from 'schema-dts';"];
  const owner = [];
  const declare = (index, type, value) => {
    owner[lines.length] = index;
    lines.push(`export const v${lines.length}: ${type} = ${withDistances(value)};`);
  };
  all.forEach((document, index) => {
    if (document['@graph']) {
      declare(index, 'Graph', { ...document, '@graph': [] });
      document['@graph'].forEach(node => declare(index, `schema.${node['@type']}`, node));
    } else {
      declare(index, `WithContext<schema.${document['@type']}>`, document);
    }
  });
  const options = { noEmit: true, strict: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, lines.join('\n'), options.target) : read.call(host, file, ...rest);
  const program = ts.createProgram([name], options, host);
  const found = all.map(() => []);
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (file?.fileName !== name) {
      throw new Error(text);
    }
    const line = file.getLineAndCharacterOfPosition(start).line;
    if (owner[line] === undefined) {
      throw new Error(text);
    }
    found[owner[line]].push(`schema.org: ${text}`);
  }
  return found;
}

const found = unknownToSchemaOrg(documents);
for (const [index, document] of documents.entries()) {
  found[index].push(...(await refusedByGoogle(document)));
}
process.stdout.write(JSON.stringify(found));
