// chrono-node over the texts on standard input, one JSON string a line. One pass warms it; the second is timed.
import * as chrono from 'chrono-node';
import { createInterface } from 'node:readline';

const texts = [];
for await (const line of createInterface({ input: process.stdin })) texts.push(JSON.parse(line));
const reference = new Date(2025, 6, 12);
for (const text of texts.slice(0, 50)) chrono.parse(text, reference);
const start = performance.now();
for (const text of texts) chrono.parse(text, reference);
console.log((performance.now() - start) / 1000);
