// chrono-node over the texts on standard input, one JSON string a line. It is warmed; the processor's time of one of five passes counts, which other
// work on the machine does not lengthen.
import * as chrono from 'chrono-node';
import { createInterface } from 'node:readline';

const texts = [];
for await (const line of createInterface({ input: process.stdin })) texts.push(JSON.parse(line));
const reference = new Date(2025, 6, 12);
for (const text of texts.slice(0, 50)) chrono.parse(text, reference);
const passes = 5;
const start = process.cpuUsage();
for (let pass = 0; pass < passes; pass++) for (const text of texts) chrono.parse(text, reference);
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6 / passes);
