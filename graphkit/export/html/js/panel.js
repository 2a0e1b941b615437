// The panel: what is selected, in words; with nothing selected, where the sources disagree.
const field = (name, ...content) => (content.flat(2).some(Boolean) ? [el('dt', {}, name), el('dd', {}, ...content)] : []);
const tag = (text, kind) => el('span', { class: `tag ${kind}` }, text);
const joined = (nodes, by = ', ') => nodes.flatMap((node, i) => (i ? [by, node] : [node]));
const inTime = (a, b) => (a.days ? a.days[0] : -1e9) - (b.days ? b.days[0] : -1e9) || (a.id < b.id ? -1 : 1);
const claimsIn = (ids) => ids.map((id) => items.get(id)).filter(Boolean);

function renderPanel() {
  const kind = kindOf.get(state.sel);
  const item = items.get(state.sel);
  const body = kind ? PANELS[kind](item) : state.q ? results() : disagreements();
  const back = kind && el('button', { type: 'button', class: 'back', onclick: () => update({ sel: '' }) }, `← ${t('disagreements')}`);
  $('panel').replaceChildren(...[back, ...body.flat(3)].filter(Boolean));
}
/** Where else a thing is seen: its question alone, as graph or as timeline. */
const ways = (id, question) => el('p', { class: 'ways' }, ['graph', 'timeline'].map((view) => way(view, { sel: id, scope: question.id, view })));
const way = (view, change) => el('button', { type: 'button', 'data-way': view, onclick: () => update(change) }, t(`see_${view}`));
/** The sentence as the document has it, the quote in it and the value marked. */
function quoted([before, head, value, tail, after]) {
  return el('blockquote', { dir: 'auto' }, el('span', { class: 'around' }, before),
    el('q', {}, head, value ? el('mark', {}, value) : null, tail), el('span', { class: 'around' }, after));
}
function relationWords(relation, claim) {
  const other = relation.a === claim.id ? relation.b : relation.a;
  const verb = relation.kind === 'updates' && relation.b !== claim.id ? 'updated_by' : relation.kind;
  return el('li', { class: relation.kind },
    el('p', {}, el('b', {}, t(verb)), ' ', link(other)),
    relation.strength && el('p', {}, tag(t(relation.strength), relation.strength), ' ', distance(relation)),
    reasons(relation));
}
/** The reason that decides, and behind it those that brought the two together. */
function reasons({ reasons: all, telling }) {
  const line = (reason) => el('p', { class: 'reason' }, said(reason[language()], 'span'));
  const others = all.filter((_, i) => i !== telling);
  return all.length > 0 && [line(all[telling]), others.length > 0 && el('details', { open: printing }, el('summary', {}, t('compared')), others.map(line))];
}
function distance({ ratio, days }) {
  return [
    ratio ? `× ${number(ratio)}` : '',
    days === null ? '' : many(Math.abs(days), 'day_apart', 'days_apart'),
  ].filter(Boolean).join(' · ');
}
const rank = { contradicts: 0, updates: 1, corroborates: 2, repeats: 3 };
const PANELS = {
  claims(claim) {
    const doc = items.get(claim.document);
    const question = questionOf.get(claim.id);
    const relations = [...relationsOf.get(claim.id)].filter((r) => items.has(r.a) && items.has(r.b))
      .sort((a, b) => rank[a.kind] - rank[b.kind] || byStrength(a, b));
    const pair = (range) => range && range.some((v) => v !== null) &&
      range.map((v) => (v === null ? '…' : number(v))).join(' – ');
    return [
      question && el('p', { class: 'kicker' }, link(question.id)),
      el('h2', { class: 'figure' }, claim.figure[language()]),
      el('p', { class: 'byline' }, link(claim.origin), claim.date[language()] ? ` · ${claim.date[language()]}` : ` · ${t('undated')}`),
      el('p', {}, claim.modality !== 'asserted' && tag(t(claim.modality), 'plain'), claim.replaced && tag(t('replaced'), 'plain')),
      quoted(claim.quotes[0]),
      el('p', { class: 'credit' }, '— ', doc ? link(doc.id) : label(claim.document), doc && outletOf(doc) ? [', ', link(doc.outlet)] : '', doc && doc.date[language()] ? `, ${doc.date[language()]}` : ''),
      relations.length > 0 && el('h3', {}, t('relations')),
      el('ul', { class: 'relations' }, relations.map((relation) => relationWords(relation, claim))),
      el('dl', {},
        field(t('measure'), measureName(claim.measure)),
        field(t('population'), claim.population && said(bare(claim.population))),
        field(t('origin'), link(claim.origin)),
        field(t('relays'), joined(claim.relays.map((id) => link(id)), ' → ')),
        field(t('as_of'), claim.date[language()], claim.basis !== 'none' && ` (${t(`basis_${claim.basis}`)})`),
        field(t('range'), pair(claim.range)),
        field(t('strict_range'), pair(claim.strict)),
        field(t('modality'), t(claim.modality)),
        field(t('about'), joined(claim.about.map((id) => link(id)))),
        field(t('derived'), joined(claim.derived.map((id) => link(id)), ' + '))),
      claim.quotes.length > 1 && [el('h3', {}, t('also')), claim.quotes.slice(1).map(quoted)],
      question && ways(claim.id, question),
      copies(claim),
    ];
  },
  entities(entity) {
    const claims = [...(claimsOf.get(entity.id) || [])].sort(inTime);
    const own = claims.filter((claim) => claim.origin === entity.id);
    const rivals = new Map();
    for (const claim of own) {
      for (const r of relationsOf.get(claim.id)) {
        const other = items.get(r.a === claim.id ? r.b : r.a);
        if (r.kind === 'contradicts' && other) rivals.set(other.origin, (rivals.get(other.origin) || 0) + 1);
      }
    }
    const byQuestion = new Map();
    for (const claim of claims) {
      const question = questionOf.get(claim.id) || null;
      if (!byQuestion.has(question)) byQuestion.set(question, []);
      byQuestion.get(question).push(claim);
    }
    const outletDocs = data.documents.filter((doc) => doc.outlet === entity.id);
    return [
      el('p', { class: 'kicker' }, t(entity.type)),
      el('h2', {}, said(entity.label[language()])),
      el('p', { class: 'byline' }, many(claims.length, 'claim', 'claims'), entity.country && entity.country !== entity.id ? [' · ', link(entity.country)] : ''),
      own.length > 1 && el('p', { class: 'ways' }, way('timeline', { source: [entity.id], view: 'timeline' })),
      rivals.size > 0 && [el('h3', {}, t('contradicted_by')), el('ul', { class: 'plain' },
        [...rivals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id, count]) => el('li', {}, link(id), ` (${number(count)})`)))],
      [...byQuestion].map(([question, list]) => [
        el('h3', {}, question ? link(question.id) : t('other')), el('ol', { class: 'steps' }, list.map((claim) => claimLine(claim, claim.origin === entity.id)))]),
      outletDocs.length > 0 && [el('h3', {}, t('documents_title')), el('ul', { class: 'plain' }, outletDocs.map((doc) => el('li', {}, link(doc.id))))],
      copies(entity),
    ];
  },
  questions(question) {
    const claims = claimsIn(question.claims).sort(inTime);
    const [low, high] = extremes(question);
    const standing = claims.filter((claim) => !claim.replaced);
    return [
      el('p', { class: 'kicker' }, t('question')),
      el('h2', {}, said(question.label[language()])),
      ways(question.id, question),
      el('dl', {},
        low && field(t('low'), link(low.id)), high && high !== low && field(t('high'), link(high.id)),
        field(t('independent'), number(new Set(claims.map((claim) => claim.origin)).size))),
      disputesOf.get(question.id).length > 0 && el('h3', {}, t('contradictions')),
      el('ul', { class: 'duels' }, disputesOf.get(question.id).slice(0, 20).map(duel)),
      el('h3', {}, t('standing')), el('ol', { class: 'steps' }, standing.map((claim) => claimLine(claim))),
      claims.length > standing.length && [el('h3', {}, t('replaced')),
        el('ol', { class: 'steps' }, claims.filter((claim) => claim.replaced).map((claim) => claimLine(claim)))],
      copies(question),
    ];
  },
  documents(doc) {
    const claims = [...(claimsOf.get(doc.id) || [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    return [
      el('p', { class: 'kicker' }, t('document')),
      el('h2', {}, said(doc.title)),
      el('dl', {},
        field(t('outlet'), doc.outlet && link(doc.outlet)), field(t('published'), doc.date[language()] || t('undated')),
        field(t('author'), doc.author && said(doc.author)), field(t('address'), address_(doc.url)), field(t('document'), said(doc.name))),
      el('h3', {}, t('claims_title')), el('ol', { class: 'steps' }, claims.map((claim) => claimLine(claim))),
      copies(doc),
    ];
  },
};
/** A web address is a link only where it is one; it is opened by the reader's click alone. */
const address_ = (url) => url && (/^https?:\/\//i.test(url)
  ? el('a', { href: url, rel: 'noopener noreferrer external', target: '_blank' }, said(url)) : said(url));
/** A claim in a list, without its source's name where that is known (`own`). */
function claimLine(claim, own = false) {
  const disputed = contested.has(claim.id);
  const text = own ? [claim.figure[language()], claim.date[language()] || t('undated')].join(' · ') : undefined;
  return el('li', { class: disputed ? 'disputed' : null }, link(claim.id, text), claim.modality !== 'asserted' && [' ', tag(t(claim.modality), 'plain')],
    disputed && el('span', { class: 'sign', title: t('contradiction') }, ' ≠'));
}
/** Two claims that cannot both stand, side by side. */
function duel(relation) {
  const side = (id) => {
    const claim = items.get(id);
    return el('button', { type: 'button', class: 'side', 'data-id': id, onclick: () => update({ sel: id }) },
      el('b', {}, claim.figure[language()]), said(short(claim.origin), 'span'), el('small', {}, claim.date[language()] || t('undated')));
  };
  const [first, second] = [relation.a, relation.b].sort((a, b) => middle(items.get(a)) - middle(items.get(b)) || (a < b ? -1 : 1));
  return el('li', { class: `duel ${relation.strength}` }, side(first),
    el('span', { class: 'versus' }, '≠', el('small', {}, relation.ratio ? `×${number(Math.round(relation.ratio * 10) / 10)}` : '')), side(second),
    el('p', { class: 'reason' }, tag(t(relation.strength), relation.strength), ' ', relation.reasons.length ? said(relation.reasons[relation.telling][language()], 'span') : ''));
}
function disagreements() {
  const disputed = data.questions.filter((q) => disputesOf.get(q.id).some((r) => shown.has(r.a) || shown.has(r.b)));
  return [
    el('h2', {}, t('disagreements')),
    !disputed.length && el('p', {}, t(contradictions.length ? 'nothing' : 'no_disagreement')),
    disputed.slice(0, 30).map((question) => el('section', { class: 'dispute' },
      el('h3', {}, link(question.id)),
      el('ul', { class: 'duels' }, disputesOf.get(question.id).filter((r) => shown.has(r.a) || shown.has(r.b)).slice(0, 3).map(duel)))),
    disputed.length > 30 && el('p', {}, el('button', { type: 'button', onclick: () => update({ view: 'list' }) }, t('more'))),
  ];
}
let found = 60;
function results() {
  const sought = folded(state.q);
  const named = [...data.entities, ...data.questions, ...data.documents].filter((item) =>
    folded([...Object.values(item.label || {}), ...Object.values(item.short || {}), item.title, ...(item.aliases || [])].join('\n')).includes(sought));
  const claims = data.claims.filter((claim) => shown.has(claim.id)).sort(inTime);
  return [
    el('h2', {}, many(claims.length, 'result', 'results')),
    !claims.length && !named.length && el('p', {}, t('nothing')),
    named.length > 0 && el('ul', { class: 'plain named' }, named.slice(0, 8).map((item) =>
      el('li', {}, link(item.id), ' ', tag(t(item.type || kindOf.get(item.id).slice(0, -1)), 'plain')))),
    claims.length > 0 && named.length > 0 && el('h3', {}, t('claims_title')),
    el('ol', { class: 'steps' }, claims.slice(0, found).map((claim) => claimLine(claim))),
    claims.length > found && el('p', {}, el('button', { type: 'button', onclick: () => { found += 200; renderPanel(); } }, t('more'))),
  ];
}
