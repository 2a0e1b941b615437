// Comunica's rows for queries on a file: node rows.mjs FILE, with {name: SPARQL} as JSON on standard input.
// Prints {name: [{variable: text}]}; an unbound variable is left out.
import { QueryEngine } from '@comunica/query-sparql-file';

const queries = JSON.parse(await new Response(process.stdin).text());
const engine = new QueryEngine();
const answers = {};
for (const [name, sparql] of Object.entries(queries)) {
  const stream = await engine.queryBindings(sparql, { sources: [process.argv[2]] });
  const rows = await stream.toArray();
  answers[name] = rows.map((row) => Object.fromEntries([...row].map(([variable, term]) => [variable.value, term.value])));
}
console.log(JSON.stringify(answers));
