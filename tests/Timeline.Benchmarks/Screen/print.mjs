// node Screen/print.mjs COUNT: the made-up events as lines on standard output, for ScreenStore.cs.
import { Readable } from 'node:stream';
import { lines } from './generate.mjs';

Readable.from(lines(Number(process.argv[2]))).pipe(process.stdout);
