// wink-nlp with its English model: tokens, sentences, parts of speech, entities, sentiment, lemmas. No dependency parser.
import { createRequire } from 'node:module';
import { measure } from './read.mjs';

const require = createRequire(import.meta.url);
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
const { lemma } = nlp.its;
await measure(text => nlp.readDoc(text).tokens().out(lemma).length);
