// What every other part leans on: the data, its indexes, the state of the page, and elements made of text.
const held = (id) => JSON.parse(document.getElementById(id).textContent);
const data = held('data');
const [openingNodes, openingEdges] = [held('nodes'), held('edges')]; // of pyvis
const given = new Map(openingNodes.map((node) => [node.id, node]));
const nodeIds = data.rest.nodes.map((node) => (typeof node === 'number' ? openingNodes[node].id : node));
const edgeList = data.rest.edges.map((edge) => {
  if (typeof edge === 'number') return openingEdges[edge];
  const [from, to, kind, strength, ratio] = edge;
  return { from: nodeIds[from], to: nodeIds[to], kind, strength, ratio };
});
const LANGUAGES = ['fr', 'en'];
const $ = (id) => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes, listeners (on...) and children; strings become text, never markup. */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false && c !== ''));
  return element;
}
/** Text of an article or an entity: its direction marks stay inside. */
const said = (text, tag = 'bdi') => el(tag, { dir: 'auto' }, text);

const items = new Map();
const kindOf = new Map();
for (const kind of ['documents', 'entities', 'claims', 'questions']) {
  for (const item of data[kind]) {
    items.set(item.id, item);
    kindOf.set(item.id, kind);
  }
}
const questionOf = new Map();
for (const question of data.questions) for (const claim of question.claims) questionOf.set(claim, question);
const relationsOf = new Map(data.claims.map((claim) => [claim.id, []]));
for (const relation of data.relations) {
  for (const end of [relation.a, relation.b]) if (relationsOf.has(end)) relationsOf.get(end).push(relation);
}
const claimsOf = new Map(); // origin, document or other entity -> claims
for (const claim of data.claims) {
  for (const name of new Set([claim.origin, claim.document, ...claim.relays, ...claim.about])) {
    if (!claimsOf.has(name)) claimsOf.set(name, []);
    claimsOf.get(name).push(claim);
  }
}
const contradictions = data.relations.filter((r) => r.kind === 'contradicts' && items.has(r.a) && items.has(r.b));
const disputesOf = new Map(data.questions.map((question) => [question.id, []]));
for (const relation of contradictions) {
  if (disputesOf.has(relation.question)) disputesOf.get(relation.question).push(relation);
}
const relationsIn = new Map(data.questions.map((question) => [question.id, []]));
for (const relation of data.relations) if (relationsIn.has(relation.question)) relationsIn.get(relation.question).push(relation);
const byStrength = (a, b) =>
  (b.strength === 'strict') - (a.strength === 'strict') || (b.ratio || 0) - (a.ratio || 0) ||
  (b.days || 0) - (a.days || 0) || (a.id < b.id ? -1 : 1);
for (const relations of disputesOf.values()) relations.sort(byStrength);

// The state of the page lives in the address, so that a link gives the same view.
const LISTS = ['layers', 'relation', 'strength', 'measure', 'source', 'entity', 'modality'];
const TEXTS = ['sel', 'view', 'scope', 'q', 'from', 'to', 'filters', 'lang', 'theme'];
const state = {};
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const key of TEXTS) state[key] = parts.get(key) || '';
  for (const key of LISTS) state[key] = parts.getAll(key);
  if (!items.has(state.sel)) state.sel = '';
  if (!['graph', 'timeline', 'list'].includes(state.view)) state.view = 'graph';
  if (!(state.scope in data.scopes) && kindOf.get(state.scope) !== 'questions') state.scope = data.opening;
  if (!LANGUAGES.includes(state.lang)) state.lang = '';
}
function address() {
  const parts = new URLSearchParams();
  const usual = { view: 'graph', scope: data.opening };
  for (const key of TEXTS) if (state[key] && state[key] !== usual[key]) parts.set(key, state[key]);
  for (const key of LISTS) for (const value of state[key]) parts.append(key, value);
  return `#${parts}`;
}
/** Change the state, the address and what is shown; a `quiet` change adds no step to the history. */
function update(change, { quiet = false } = {}) {
  Object.assign(state, change);
  const there = address();
  if (there !== (location.hash || '#')) {
    if (quiet) history.replaceState(null, '', there);
    else history.pushState(null, '', there);
  }
  render();
  const stacked = matchMedia('(max-width: 760px)').matches;
  if (change.sel && stacked && !quiet) $('panel').scrollIntoView();
}
const toggled = (list, value) => (list.includes(value) ? list.filter((v) => v !== value) : [...list, value]);

// What the browser says, asked once for each render (`look`): strokes ask thousands of times.
const preferred = (navigator.languages || []).map((l) => l.slice(0, 2)).find((l) => LANGUAGES.includes(l));
const language = () => state.lang || preferred || data.language;
const night = matchMedia('(prefers-color-scheme: dark)');
let printing = false; // paper is white, whatever the theme
const seen = { dark: false, narrow: false };
function look() {
  seen.dark = !printing && (state.theme ? state.theme === 'dark' : night.matches);
  seen.narrow = $('stage').clientWidth < 600; // too narrow for columns beside each other
}
const dark = () => seen.dark;
const narrow = () => seen.narrow;
const words = new Map(Object.entries(data.words));
const t = (key) => (words.get(key) || [key, key])[LANGUAGES.indexOf(language())];
const formats = Object.fromEntries(LANGUAGES.map((name) => [name, new Intl.NumberFormat(name, { maximumFractionDigits: 2 })]));
const number = (value) => formats[language()].format(value);
const many = (count, one, more) => `${number(count)} ${t(count < 2 ? one : more)}`;
const measures = new Map(Object.entries(data.measures));
const measureName = (measure) => (measures.get(measure) || {})[language()] || measure.replace(/_/g, ' ');

function label(id) {
  const item = items.get(id);
  if (given.has(id) && language() === data.language) return given.get(id).label;
  if (!item) return bare(id);
  switch (kindOf.get(id)) {
    case 'documents': return item.title;
    case 'claims': return [...new Set([item.figure[language()], short(item.origin), item.date[language()]])].filter(Boolean).join(' · ');
    default: return item.label[language()];
  }
}
function short(id) {
  const item = items.get(id);
  return item && item.short ? item.short[language()] : label(id);
}
const outletOf = (doc) => (doc && doc.outlet ? label(doc.outlet) : '');
/** Lower case without accents, for search; every space is a plain one. */
const folded = (text) =>
  String(text).normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\s/g, ' ').toLowerCase();
const announce = (text) => { $('status').textContent = text; };
const bare = (id) => id.slice(id.indexOf(':') + 1);
/** A link that opens an item in the panel; its address is the item's own. */
function link(id, text = label(id)) {
  if (!items.has(id)) return said(text);
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    update({ sel: id });
  };
  return el('a', { class: 'link', href: `#${new URLSearchParams({ sel: id })}`, 'data-id': id, onclick: open }, said(text));
}
