// compromise: tokens, sentences, parts of speech and lemmas ("root"). No dependency parser.
import nlp from 'compromise';
import { measure } from './read.mjs';

await measure(text => nlp(text).compute('root').terms().length);
