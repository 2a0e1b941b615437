// The number of different triples that N3.js reads from a Turtle file: node count.mjs FILE
import { createReadStream } from 'node:fs';
import { StreamParser, Store } from 'n3';

const store = new Store();
createReadStream(process.argv[2])
  .pipe(new StreamParser({ format: 'text/turtle' }))
  .on('data', (quad) => store.add(quad))
  .on('error', (error) => { console.error(String(error)); process.exit(1); })
  .on('end', () => console.log(store.size));
