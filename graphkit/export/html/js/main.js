// The page as a whole: fixed words, switches, and one render after every change of state.
function renderFrame() {
  const root = document.documentElement;
  root.lang = language();
  root.dataset.theme = dark() ? 'dark' : 'light';
  document.title = `${data.title} – ${t('tagline')}`;
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', t(node.dataset.label));
  $('q').placeholder = t('search_hint');
  if (document.activeElement !== $('q')) $('q').value = state.q;
  $('language').textContent = language() === 'fr' ? 'English' : 'Français';
  $('language').lang = language() === 'fr' ? 'en' : 'fr';
  $('counts').textContent = [
    many(contradictions.length, 'contradiction', 'contradictions'), many(data.claims.length, 'claim', 'claims'),
    `${number(toneOf.size)} ${t('sources')}`, `${number(data.documents.length)} ${t('docs')}`].join(' · ');
  for (const tab of document.querySelectorAll('[data-view]')) {
    tab.setAttribute('aria-pressed', tab.dataset.view === state.view);
    $(`${tab.dataset.view}-view`).hidden = tab.dataset.view !== state.view;
  }
  const scopes = [contradictions.length ? 'contested' : null, 'all', 'overview'].filter(Boolean);
  const chip = (text, pressed, onclick) => el('button', { type: 'button', 'aria-pressed': String(pressed), onclick }, text);
  $('scopes').replaceChildren(...scopes.map((name) => chip(t(name), scope() === name, () => update({ scope: name }))),
    ...(questionIndex.has(state.scope) ? [chip(flat(label(state.scope)).slice(0, 40), true, () => update({ scope: data.opening }))] : []));
  $('layers').replaceChildren(...Object.keys(LAYERS).map((name) =>
    chip(`+ ${t(name)}`, state.layers.includes(name), () => update({ layers: toggled(state.layers, name) }))));
  for (const name of ['scopes', 'layers', 'fit', 'zoom-in', 'zoom-out']) $(name).hidden = state.view !== 'graph';
  $('layers').hidden = $('layers').hidden || narrow() || asOverview();
  $('saves').hidden = state.view === 'list';
  $('filtering').setAttribute('aria-expanded', String(Boolean(state.filters || filtering())));
}
const KEYS = [
  ['contradicts', 'strict'], ['contradicts', 'apparent'], ['updates'], ['corroborates'], ['reports'],
];
const TYPES = ['country', 'agency', 'official', 'region', 'outlet', 'group'];
function renderLegend() {
  const line = ([kind, strength]) => {
    const look = edgeLook({ kind, strength });
    return el('li', {}, svg('svg', { width: 34, height: 10, 'aria-hidden': true },
      svg('line', { x1: 1, x2: 33, y1: 5, y2: 5, stroke: look.colour, 'stroke-width': Math.min(look.width, 5), 'stroke-dasharray': look.dashes ? '6 3' : null })),
    `${look.mark ? `${look.mark} ` : look.arrows ? '→ ' : ''}${t(kind)}${strength ? ` (${t(strength)})` : ''}`);
  };
  const node = (text, draw) => {
    const picture = svg('svg', { width: 22, height: 14, 'aria-hidden': true });
    draw(new SvgContext(picture));
    return el('li', {}, picture, text);
  };
  const c = colours();
  const types = new Set(narrow() ? [] : [...toneOf.keys()].map((id) => (items.get(id) || {}).type));
  $('legend').replaceChildren(...KEYS.filter(([kind]) => kind !== 'reports' || !narrow()).map(line),
    node(t('claim'), (ctx) => { box(ctx, 11, 7, 20, 12, 2, c.card, c.soft, 1.2); box(ctx, 3, 7, 4, 12, 1, c.soft); }),
    ...TYPES.filter((type) => types.has(type)).map((type) => node(t(type), (ctx) => sign(ctx, shapeOf(type), 11, 7, 5, c.soft))));
}
const VIEWS = { graph: renderGraph, timeline: renderTimeline, list: renderList };
function render() {
  filter();
  renderFilters(); // first: what is left is the room of the view
  look();
  renderFrame();
  renderLegend();
  VIEWS[state.view]();
  renderPanel();
}
let typing = 0;
$('q').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    update({ q: $('q').value.trim(), sel: '' }, { quiet: true });
    announce(many(shown.size, 'result', 'results'));
  }, 25);
});
$('search').addEventListener('submit', (event) => event.preventDefault());
for (const tab of document.querySelectorAll('[data-view]')) {
  tab.addEventListener('click', () => update({ view: tab.dataset.view }));
}
$('skip').addEventListener('click', (event) => {
  event.preventDefault();
  update({ view: 'list' });
  $('list-view').focus();
});
$('language').addEventListener('click', () => update({ lang: language() === 'fr' ? 'en' : 'fr' }));
$('theme').addEventListener('click', () => update({ theme: dark() ? 'light' : 'dark' }));
$('filtering').addEventListener('click', () => update({ filters: state.filters ? '' : 'open' }));
$('fit').addEventListener('click', fit);
$('zoom-in').addEventListener('click', () => zoom(1.25));
$('zoom-out').addEventListener('click', () => zoom(0.8));
$('png').addEventListener('click', savePng);
$('svg').addEventListener('click', saveSvg);
document.addEventListener('keydown', (event) => {
  const writing = event.target.matches('input, textarea');
  if (event.key === '/' && !writing) { event.preventDefault(); $('q').focus(); }
  if (event.key === 'Escape' && state.sel && !writing) update({ sel: '' });
});
const reread = () => { readAddress(); render(); };
addEventListener('hashchange', reread);
addEventListener('popstate', reread);
night.addEventListener('change', render);
let resizing = 0;
addEventListener('resize', () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => { look(); renderFrame(); renderLegend(); VIEWS[state.view](); }, 120);
});
// For tests and for the curious: where a node stands in the window, and what is drawn.
window.graphkit = Object.freeze({
  whereIs(id) {
    const { x, y } = network.canvasToDOM(places.get(id));
    const { left, top } = $('network').getBoundingClientRect();
    return [left + x, top + y];
  },
  drawn: () => ({ nodes: [...places.keys()], edges: drawnEdges.get().map(({ from, to, kind }) => ({ from, to, kind })) }),
  held: () => ({ places: network.getPositions(), labels: [...places.keys()].map(label), edges: drawnEdges.get().sort((a, b) => a.id - b.id) }),
});
reread();
/** Fold the texts in small helpings, so that the first search is as quick as the next. */
function prepare(from) {
  data.claims.slice(from, from + 200).forEach(haystack);
  if (from + 200 < data.claims.length) setTimeout(prepare, 20, from + 200);
}
setTimeout(prepare, 300, 0);
document.documentElement.dataset.ready = 'true';
