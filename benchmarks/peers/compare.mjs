// Asks publicodes and JsonLogic what ./bench peers asked ours, and compares every finding of every case.
//   ./bench peers --policy ice-2011 --cases 3000 --out FILE
//   npm install --prefix benchmarks/peers --no-package-lock
//   node benchmarks/peers/compare.mjs FILE
// Ends with 1 when publicodes differs in one cell.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Engine from 'publicodes';
import jsonLogic from 'json-logic-js';

const require = createRequire(import.meta.url);
const asked = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const silent = { log() {}, warn() {}, error() {} };
const words = new Map([[true, 'yes'], [false, 'no'], [undefined, 'unknown']]);
const word = (value) => words.get(value) ?? `${value}`;

const engine = new Engine(asked.publicodes, { logger: silent });
const publicodes = (one) => {
  engine.setSituation(one.publicodes);
  return asked.publicodesNames.map((name) => word(engine.evaluate(name).nodeValue));
};
const logic = (one) => asked.jsonLogic.map((rule) => word(Boolean(jsonLogic.apply(rule, one.jsonLogic))));

function run(name, version, screen) {
  const before = process.cpuUsage();
  const answers = asked.cases.map(screen);
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  const count = { cells: 0, unknown: 0, asNo: 0, asYes: 0, known: 0, knownDiffer: 0, otherwise: 0 };
  const differing = new Map();
  asked.cases.forEach((one, row) => one.findings.forEach((ours, at) => {
    const theirs = answers[row][at];
    count.cells++;
    if (ours === 'unknown') {
      count.unknown++;
      count.asNo += theirs === 'no' ? 1 : 0;
      count.asYes += theirs === 'yes' ? 1 : 0;
    } else {
      count.known++;
      count.knownDiffer += theirs !== ours ? 1 : 0;
    }
    if (theirs !== ours) {
      count.otherwise++;
      differing.set(asked.conditions[at], (differing.get(asked.conditions[at]) ?? 0) + 1);
    }
  }));
  console.log(`${name} ${version}, Node ${process.versions.node}: ${asked.cases.length} cases, `
    + `${asked.conditions.length} conditions of ${asked.policy}`);
  console.log(`  ${count.cells - count.otherwise} of ${count.cells} findings are ours, ${count.otherwise} are not`);
  console.log(`  of ${count.unknown} unknown it reported ${count.asNo} as no and ${count.asYes} as yes; `
    + `of ${count.known} known, ${count.knownDiffer} otherwise`);
  console.log(`  ${Math.round(asked.cases.length / seconds)} cases a CPU second`);
  return [count.otherwise, differing];
}

const version = (name) => JSON.parse(readFileSync(
  require.resolve(name).replace(/(node_modules[\\/][^\\/]+[\\/]).*/, '$1package.json'), 'utf8')).version;
if (asked.notExpressible.length > 0) {
  console.log(`not asked, for they rest on a month: ${asked.notExpressible.join(', ')}`);
}
const [otherwise, differing] = run('publicodes', version('publicodes'), publicodes);
for (const [condition, cells] of differing) {
  console.log(`  DIFFERENT: ${condition}, ${cells} cases`);
}
run('json-logic-js', version('json-logic-js'), logic);
process.exit(otherwise === 0 ? 0 : 1);
