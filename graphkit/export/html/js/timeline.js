// The timeline: for each question who said what when; date across, value up, one colour a source.
// Our own SVG (with scale.js 13 kB): every mark takes the keyboard's focus. Minified, npm, November 2026: Plotly's basic
// bundle 1.19 MB, Vega with Vega-Lite 0.77 MB, Observable Plot with d3 0.49 MB; uPlot's 51 kB draw on a mute canvas.
let charts = 8;

function renderTimeline() {
  const wanted = questionIndex.has(state.scope) ? [items.get(state.scope)] : data.questions;
  const asked = wanted.filter((q) => q.claims.some((id) => shown.has(id)));
  const drawn = asked.filter((q) => asked.length === 1 || shownClaims(q).length > 1);
  const single = asked.filter((q) => !drawn.includes(q));
  const width = Math.max(300, $('timeline-view').clientWidth - (narrow() ? 24 : 48));
  const most = printing ? drawn.length : charts;
  $('timeline-view').replaceChildren(
    ...drawn.slice(0, most).map((question) => figure(question, printing ? 700 : width)),
    drawn.length > most ? el('button', { type: 'button', onclick: () => { charts += 12; renderTimeline(); } }, t('more')) : '',
    single.length ? el('section', {}, el('h3', {}, t('single')), el('ul', { class: 'plain singles' },
      single.slice(0, 200).map((question) => el('li', {}, link(question.id), ' ', shownClaims(question).map((claim) => link(claim.id)))))) : '',
    asked.length ? '' : el('p', {}, t('nothing')));
}
const shownClaims = (question) => claimsIn(question.claims).filter((claim) => shown.has(claim.id)).sort(inTime);

function figure(question, width) {
  const claims = shownClaims(question);
  const tall = Math.min(440, 210 + 15 * claims.length);
  const scale = valueScale(question, claims, tall);
  const origins = [...new Set(claims.map((claim) => claim.origin))];
  return el('figure', {},
    el('figcaption', {}, link(question.id), scale.log ? el('small', {}, t('log_scale')) : ''),
    origins.length > 1 ? el('ul', { class: 'origins', 'aria-label': t('sources_title') }, origins.map((id) => el('li', {},
      svg('svg', { width: 12, height: 12, 'aria-hidden': true }, svg('circle', { cx: 6, cy: 6, r: 5, fill: originColour(id) })), link(id, short(id))))) : '',
    chart(question, claims, scale, width, tall));
}
function chart(question, claims, scale, width, tall) {
  const c = colours();
  const across = dayScale(claims, width);
  const at = pointsOf(claims, across, scale);
  const small = { fill: c.soft, 'font-size': 12 };
  const root = svg('svg', { width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: 'group', 'aria-label': question.label[language()] });
  for (const [value, name] of valueTicks(question, scale)) {
    root.append(svg('line', { x1: MARGIN.left, x2: width - 8, y1: scale.y(value), y2: scale.y(value), stroke: c.line }),
      svg('text', { x: MARGIN.left - 8, y: scale.y(value) + 4, 'text-anchor': 'end', ...small }, name));
  }
  const floor = tall - MARGIN.bottom + 6;
  for (const [day, name] of across.ticks) {
    root.append(svg('line', { x1: across.x(day), x2: across.x(day), y1: floor - 5, y2: floor, stroke: c.soft }),
      svg('text', { x: Math.min(across.x(day), width - 34), y: floor + 15, 'text-anchor': 'middle', ...small }, name));
  }
  if (claims.some((claim) => !claim.days)) root.append(svg('text', { x: across.undated, y: floor + 15, 'text-anchor': 'middle', ...small }, t('undated')));
  const clashes = clashesOf(question, at);
  root.append(...claims.flatMap((claim) => reach(claim, at.get(claim.id), across, scale)), ...stepsOf(question, at),
    ...clashes.map(([a, b, strict]) => svg('path', {
      d: `M${a.x} ${a.y}L${b.x} ${b.y}`, class: 'clash', fill: 'none', stroke: c.contradicts, 'stroke-width': (strict ? 4 : 2.6) / (clashes.length > CROWD ? 2 : 1),
      'stroke-opacity': clashes.length > CROWD ? 0.6 : 1, 'stroke-dasharray': strict ? null : '8 5' })));
  const texts = placedTexts(claims, at, clashes, width, tall);
  root.append(...claims.map((claim) => mark(claim, at.get(claim.id), texts.get(claim.id), c)));
  return root;
}
/** Where each claim stands; claims at one point step beside each other. */
function pointsOf(claims, across, scale) {
  const at = new Map();
  for (const claim of claims) {
    const y = scale.y(valueOf(claim));
    let x = claim.days ? across.x((claim.days[0] + claim.days[1]) / 2) : across.undated;
    while ([...at.values()].some((p) => Math.abs(p.x - x) < 12 && Math.abs(p.y - y) < 6)) x += 13;
    at.set(claim.id, { x, y });
  }
  return at;
}
/** What the words leave open, as a bar: the range upwards, the days it holds for across. */
function reach(claim, { x, y }, across, scale) {
  const look = { stroke: originColour(claim.origin), 'stroke-linecap': 'round' };
  const [low, high] = claim.span.map((v) => scale.y(v));
  const days = claim.days && claim.days[1] - claim.days[0] > 2 ? claim.days.map((day) => across.x(day)) : null;
  return [
    low !== high && svg('line', { x1: x, x2: x, y1: low, y2: high, 'stroke-width': 8, 'stroke-opacity': 0.28, ...look }),
    days && svg('line', { x1: days[0], x2: days[1], y1: y, y2: y, 'stroke-width': 2, 'stroke-opacity': 0.5, ...look }),
  ].filter(Boolean);
}
const within = (question, kind, at) => relationsIn.get(question.id).filter((r) => r.kind === kind && at.has(r.a) && at.has(r.b));
const clashesOf = (question, at) => within(question, 'contradicts', at).slice(0, 400).map((r) => [at.get(r.a), at.get(r.b), r.strength === 'strict']);
const stepsOf = (question, at) => within(question, 'updates', at).slice(0, 400).map((r) => svg('path', {
  d: `M${at.get(r.a).x} ${at.get(r.a).y}H${at.get(r.b).x}V${at.get(r.b).y}`, fill: 'none', stroke: originColour(items.get(r.a).origin), 'stroke-width': 2.2 }));

const ruler = document.createElement('canvas').getContext('2d');
function widthOf(text) {
  ruler.font = `600 13px ${FONT}`;
  return ruler.measureText(text).width;
}
/** A place for each claim's text where it covers no other and no mark; none where there is no such place. */
function placedTexts(claims, at, clashes, width, tall) {
  const dots = [...at.values()].map(({ x, y }) => ({ x: x - 9, y: y - 9, w: 18, h: 18 }));
  const taken = [];
  const found = new Map();
  const first = (claim) => (claim.id === state.sel ? 0 : contested.has(claim.id) ? 1 : 2);
  for (const claim of [...claims].sort((a, b) => first(a) - first(b))) {
    const { x, y } = at.get(claim.id);
    const text = [flat(claim.figure[language()]), flat(short(claim.origin))];
    const w = widthOf(text.join(' ')) + 4;
    const spots = [[12, -26], [12, 10], [12, -8], [-12 - w, -26], [-12 - w, 10], [-12 - w, -8], [-w / 2, -30], [-w / 2, 14], [12, -42], [12, 26], [-12 - w, -42], [-12 - w, 26]]
      .map(([dx, dy]) => ({ x: x + dx, y: y + dy, w, h: 16 }))
      .filter((spot) => spot.x > MARGIN.left + 2 && spot.x + w < width && spot.y > 0 && spot.y + 16 < tall - MARGIN.bottom + 6)
      .filter((spot) => [...taken, ...dots].every((other) => !overlap(spot, other)));
    if (!spots.length) continue;
    const crossed = (spot) => clashes.filter(([a, b]) => crosses(a, b, spot)).length;
    const [best] = spots.map((spot, i) => [spot, crossed(spot), i]).sort((p, q) => p[1] - q[1] || p[2] - q[2])[0];
    taken.push(best);
    found.set(claim.id, { ...best, text });
  }
  return found;
}
const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
/** Whether a line runs through a box, looked up at twenty places. */
function crosses(a, b, spot) {
  for (let i = 0; i <= 20; i += 1) {
    const [x, y] = [a.x + ((b.x - a.x) * i) / 20, a.y + ((b.y - a.y) * i) / 20];
    if (x > spot.x && x < spot.x + spot.w && y > spot.y && y < spot.y + spot.h) return true;
  }
  return false;
}
function mark(claim, { x, y }, placed, c) {
  const colour = originColour(claim.origin);
  const open = () => update({ sel: claim.id });
  const chosen = claim.id === state.sel;
  return svg('g', { class: 'mark', tabindex: 0, role: 'button', 'data-id': claim.id, 'aria-label': label(claim.id), 'aria-current': chosen ? 'true' : null,
    onclick: open, onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); open(); } } },
  svg('title', {}, flat(label(claim.id))),
  chosen && svg('circle', { cx: x, cy: y, r: 13, fill: 'none', stroke: c.ink, 'stroke-width': 2.4 }),
  svg('circle', { cx: x, cy: y, r: 6.5, fill: claim.modality === 'asserted' ? colour : c.paper, stroke: contested.has(claim.id) ? c.contradicts : colour, 'stroke-width': 2.4, class: 'dot' }),
  placed && svg('text', { x: placed.x + 2, y: placed.y + 12, fill: c.ink, 'font-size': 13, stroke: c.paper, 'stroke-width': 4, 'paint-order': 'stroke' },
    svg('tspan', { 'font-weight': 600 }, placed.text[0]), ` ${placed.text[1]}`));
}
