// The list: all that the graph shows, as headings, tables and sentences.
let sections = 30;
function renderList() {
  const asked = data.questions.filter((q) => q.claims.some((id) => shown.has(id)));
  const loose = data.claims.filter((claim) => shown.has(claim.id) && !questionOf.has(claim.id));
  const origins = data.entities.filter((e) => toneOf.has(e.id) && claimsOf.get(e.id).some((c) => shown.has(c.id)));
  const docs = data.documents.filter((doc) => (claimsOf.get(doc.id) || []).some((claim) => shown.has(claim.id)));
  $('list-view').replaceChildren(
    el('h2', {}, t('list')),
    el('p', {}, many(shown.size, 'claim', 'claims')),
    ...asked.slice(0, sections).map((question) => table(question.id, shownClaims(question))),
    asked.length > sections ? el('button', { type: 'button', onclick: () => { sections += 60; renderList(); } }, t('more')) : '',
    loose.length ? table(null, loose.slice(0, 200)) : '',
    asked.length || loose.length ? '' : el('p', {}, t('nothing')),
    el('h3', {}, t('sources_title')), el('ul', { class: 'plain' }, origins.slice(0, 300).map((e) => el('li', {}, link(e.id, e.label[language()]),
      ` – ${t(e.type)}, ${many(claimsOf.get(e.id).filter((c) => c.origin === e.id).length, 'claim', 'claims')}`))),
    el('h3', {}, t('documents_title')), el('ul', { class: 'plain' }, docs.slice(0, 300).map((doc) => el('li', {}, link(doc.id),
      [outletOf(doc), doc.date[language()]].filter(Boolean).map((text) => [' – ', said(text)])))));
}
function table(question, claims) {
  const head = ['claim', 'source', 'dates', 'quote', 'document', 'relations'].map((key) => el('th', { scope: 'col' }, t(key)));
  return el('section', {},
    el('h3', {}, question ? link(question) : t('other')),
    el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': question ? label(question) : t('other') },
      el('table', {}, el('thead', {}, el('tr', {}, head)), el('tbody', {}, claims.map(row)))));
}
function row(claim) {
  const doc = items.get(claim.document);
  const relations = [...relationsOf.get(claim.id)].sort((a, b) => rank[a.kind] - rank[b.kind] || byStrength(a, b));
  return el('tr', { class: contested.has(claim.id) ? 'disputed' : null },
    el('th', { scope: 'row' }, link(claim.id, claim.figure[language()]), claim.modality !== 'asserted' && [' ', tag(t(claim.modality), 'plain')]),
    el('td', {}, link(claim.origin), claim.relays.length ? [' ← ', joined(claim.relays.map((id) => link(id)))] : ''),
    el('td', {}, claim.date[language()] || t('undated')),
    el('td', { dir: 'auto', class: 'quote' }, flat(claim.quotes[0].slice(1, 4).join(''))),
    el('td', {}, doc ? link(doc.id, outletOf(doc) || doc.title) : label(claim.document)),
    el('td', {}, relations.slice(0, 6).map((r) => {
      const other = r.a === claim.id ? r.b : r.a;
      const verb = r.kind === 'updates' && r.b !== claim.id ? 'updated_by' : r.kind;
      return el('p', { class: r.kind }, t(verb), r.strength ? ` (${t(r.strength)})` : '', ' ', link(other));
    }), relations.length > 6 && `+ ${number(relations.length - 6)}`));
}
