// The articles that the benchmark sends, and the seconds of processor time of one warmed pass over them: others may load the machine.
import { createInterface } from 'node:readline';

/**
 * Reads texts from standard input, one JSON string a line; passes over them again and again; prints the seconds of the fastest pass.
 * @param {(text: string) => number} read Reads one text whole; returns how many tokens it has.
 */
export async function measure(read) {
  const texts = [];
  for await (const line of createInterface({ input: process.stdin })) texts.push(JSON.parse(line));
  let best = Infinity;
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    let tokens = 0;
    for (const text of texts) tokens += read(text);
    best = Math.min(best, seconds(process.cpuUsage(start)));
    if (tokens === 0) throw new Error('no token was read');
  }
  console.log(best);
}

/** @param {NodeJS.CpuUsage} usage */
function seconds(usage) {
  return (usage.user + usage.system) / 1e6;
}
