// Which claims are shown: the search and the filters, each with its count under all the others.
const FACETS = ['relation', 'strength', 'measure', 'source', 'entity', 'modality'];
const keysOf = new Map();
for (const claim of data.claims) {
  const relations = relationsOf.get(claim.id);
  keysOf.set(claim.id, {
    relation: [...new Set(relations.map((r) => r.kind))],
    strength: [...new Set(relations.map((r) => r.strength).filter(Boolean))],
    measure: [claim.measure],
    source: [claim.origin],
    entity: [...new Set([...claim.about, ...claim.relays])],
    modality: [claim.modality],
  });
}
const haystacks = new Map();
function haystack(claim) {
  if (!haystacks.has(claim.id)) {
    const near = [claim.origin, ...claim.about, ...claim.relays, (items.get(claim.document) || {}).outlet];
    const names = near.map((id) => items.get(id)).filter(Boolean).flatMap((item) =>
      [...Object.values(item.label || {}), ...Object.values(item.short || {}), ...(item.aliases || [])]);
    const question = questionOf.get(claim.id);
    haystacks.set(claim.id, folded([
      ...Object.values(claim.figure), ...Object.values(claim.date), ...claim.quotes[0], ...names, measureName(claim.measure), bare(claim.document),
      claim.value, ...(question ? Object.values(question.label) : []),
    ].filter((text) => text !== null && text !== undefined).join('\n')));
  }
  return haystacks.get(claim.id);
}
const dayOf = (text) => (text ? Date.parse(text) / 864e5 : NaN);
const filtering = () => Boolean(state.q || state.from || state.to || FACETS.some((facet) => state[facet].length));

/** What the filters ask for, as one text: the same text, the same claims. */
const filterKey = () => JSON.stringify([state.q, state.from, state.to, ...FACETS.map((facet) => state[facet])]);
/** The tests that the state asks for, by name: search, dates and one for each facet in use. */
function tests() {
  const found = new Map();
  const sought = folded(state.q).split(' ').filter(Boolean);
  if (sought.length) {
    const joined = sought.join(' ');
    const phrase = data.claims.some((claim) => haystack(claim).includes(joined));
    found.set('q', (claim) => (phrase ? haystack(claim).includes(joined) : sought.every((word) => haystack(claim).includes(word))));
  }
  const [from, to] = [dayOf(state.from), dayOf(state.to)];
  if (from === from || to === to) {
    found.set('dates', (claim) => claim.days && !(claim.days[1] < from) && !(claim.days[0] > to));
  }
  for (const facet of FACETS) {
    const wanted = new Set(state[facet]);
    if (wanted.size) found.set(facet, (claim) => keysOf.get(claim.id)[facet].some((key) => wanted.has(key)));
  }
  return found;
}
let shown = new Set();
let counts = new Map();
let datedCount = 0; // claims with a date that pass all but the dates
function filter() {
  const active = [...tests()];
  shown = new Set();
  datedCount = 0;
  counts = new Map(FACETS.map((facet) => [facet, new Map()]));
  for (const claim of data.claims) {
    const failed = active.filter(([, test]) => !test(claim)).map(([name]) => name);
    if (!failed.length) shown.add(claim.id);
    if (failed.length > 1) continue;
    if (claim.days && (!failed.length || failed[0] === 'dates')) datedCount += 1;
    for (const facet of FACETS) {
      if (failed.length && failed[0] !== facet) continue;
      const tally = counts.get(facet);
      for (const key of keysOf.get(claim.id)[facet]) tally.set(key, (tally.get(key) || 0) + 1);
    }
  }
}
const facetLabel = (facet, key) =>
  facet === 'measure' ? measureName(key) : items.has(key) ? label(key) : key.includes(':') ? label(key) : t(key);

const FOLDED = 8; // keys of a facet shown at first; those ticked come before
const unfolded = new Set();
function renderFilters() {
  const wide = state.filters || filtering();
  $('filters').hidden = !wide;
  $('filters').classList.toggle('brief', !state.filters); // a narrow screen shows but its head
  $('stage').parentNode.classList.toggle('filtered', Boolean(wide));
  if (!wide) return;
  const open = new Set([...$('filters').querySelectorAll('details[open]')].map((d) => d.dataset.facet));
  const first = !$('filters').childElementCount;
  const active = document.activeElement && document.activeElement.id;
  const groups = FACETS.map((facet) => {
    const tally = counts.get(facet);
    for (const key of state[facet]) if (!tally.has(key)) tally.set(key, 0);
    const keys = [...tally.keys()].sort((a, b) => state[facet].includes(b) - state[facet].includes(a) || tally.get(b) - tally.get(a) || (a < b ? -1 : 1));
    if (!keys.length || (keys.length === 1 && !state[facet].length)) return null;
    return el('details', { 'data-facet': facet, open: first ? facet !== 'modality' && facet !== 'entity' : open.has(facet) },
      el('summary', {}, t(facet)),
      el('ul', {}, keys.slice(0, unfolded.has(facet) ? keys.length : FOLDED).map((key) => el('li', {}, el('label', {},
        el('input', {
          type: 'checkbox', id: `${facet}=${key}`, checked: state[facet].includes(key),
          onchange: () => update({ [facet]: toggled(state[facet], key) }),
        }), said(facetLabel(facet, key), 'span'), el('span', { class: 'count' }, number(tally.get(key))))))),
      keys.length > FOLDED && !unfolded.has(facet) && el('button', { type: 'button', class: 'more', id: `more-${facet}`, onclick: () => { unfolded.add(facet); renderFilters(); } },
        `${t('more')} (${number(keys.length - FOLDED)})`));
  });
  const dates = el('details', { 'data-facet': 'dates', open: open.has('dates') }, el('summary', {}, t('dates'), ' ', el('span', { class: 'count' }, number(datedCount))),
    ['from', 'to'].map((key) => el('label', { class: 'date' }, t(key),
      el('input', { type: 'date', id: key, value: state[key], onchange: (e) => update({ [key]: e.target.value }) }))));
  $('filters').replaceChildren(
    el('div', { class: 'filters-head' }, el('h2', {}, t('filters')),
      el('span', { id: 'shown' }, many(shown.size, 'claim', 'claims')),
      el('button', { type: 'button', id: 'reset', disabled: !filtering(), onclick: reset }, t('reset'))),
    ...groups.filter(Boolean), dates);
  if (active && $(active) && $('filters').contains($(active))) $(active).focus();
}
function reset() {
  $('q').value = '';
  update({ q: '', from: '', to: '', ...Object.fromEntries(FACETS.map((facet) => [facet, []])) });
}
