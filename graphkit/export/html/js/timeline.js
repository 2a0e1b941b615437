// The timeline: for each question who said what when; date across, value up, one colour a source.
const [LEFT, RIGHT, TOP, BOTTOM, TALL] = [74, 150, 18, 34, 270];
let charts = 8;

function renderTimeline() {
  const wanted = questionIndex.has(state.scope) ? [items.get(state.scope)] : data.questions;
  const asked = wanted.filter((q) => q.claims.some((id) => shown.has(id)));
  const width = Math.max(320, $('timeline-view').clientWidth - 48);
  $('timeline-view').replaceChildren(
    ...asked.slice(0, charts).map((question) => el('figure', {},
      el('figcaption', {}, link(question.id), scaleOf(question).log ? el('small', {}, t('log_scale')) : ''), chart(question, width))),
    asked.length > charts ? el('button', { type: 'button', onclick: () => { charts += 12; renderTimeline(); } }, t('more')) : '',
    asked.length ? '' : el('p', {}, t('nothing')));
}
const shownClaims = (question) => claimsIn(question.claims).filter((claim) => shown.has(claim.id)).sort(inTime);
function scaleOf(question) {
  const claims = shownClaims(question);
  const values = claims.flatMap((claim) => [claim.middle, ...(claim.range || [])]).filter((v) => v !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const log = question.kind === 'quantity' && low > 0 && high / low > 20;
  const f = log ? Math.log10 : (v) => v;
  const margin = (f(high) - f(low)) * 0.12 || Math.abs(f(high)) * 0.1 || 1;
  const [from, to] = question.kind === 'status' ? [-0.4, 1.4] : [Math.min(f(low), f(high) - margin) - margin * 0.4, f(high) + margin];
  return { log, low: from, high: to, y: (v) => TOP + (1 - (f(v) - from) / (to - from)) * (TALL - TOP - BOTTOM) };
}
const dayText = (day, full) => new Intl.DateTimeFormat(language(), { timeZone: 'UTC', year: 'numeric', month: 'short', ...(full && { day: 'numeric' }) }).format(new Date(day * 864e5));
/** Round values for the axis. */
function ticksOf(question, scale) {
  if (question.kind === 'status') return [[0, '✗'], [1, '✓']];
  if (question.kind === 'date') {
    const zero = 719163; // 1970-01-01 as Python's ordinal
    return [0.12, 0.5, 0.88].map((share) => Math.round(scale.low + share * (scale.high - scale.low))).map((v) => [v, dayText(v - zero)]);
  }
  if (scale.log) {
    const found = [];
    for (let e = Math.ceil(scale.low); e <= scale.high; e += 1) found.push([10 ** e, number(10 ** e)]);
    return found;
  }
  const step = 10 ** Math.floor(Math.log10((scale.high - scale.low) / 2));
  const wide = [1, 2, 5, 10].map((n) => n * step).find((n) => (scale.high - scale.low) / n <= 5);
  const found = [];
  for (let v = Math.ceil(scale.low / wide) * wide; v <= scale.high; v += wide) found.push([v, number(v)]);
  return found;
}
function chart(question, width) {
  const c = colours();
  const claims = shownClaims(question);
  const scale = scaleOf(question);
  const dated = claims.filter((claim) => claim.days);
  const first = Math.min(...dated.map((claim) => claim.days[0]));
  const last = Math.max(...dated.map((claim) => claim.days[1]), first + 30);
  const undated = claims.length > dated.length ? 70 : 0;
  const x = (day) => LEFT + undated + 20 + ((day - first) / (last - first)) * (width - LEFT - RIGHT - undated - 40);
  const at = new Map(claims.map((claim) => [claim.id, { x: claim.days ? x((claim.days[0] + claim.days[1]) / 2) : LEFT + 30, y: scale.y(claim.middle) }]));
  const root = svg('svg', { width, height: TALL, viewBox: `0 0 ${width} ${TALL}`, role: 'group', 'aria-label': question.label[language()] });
  for (const [value, name] of ticksOf(question, scale)) {
    root.append(svg('line', { x1: LEFT, x2: width - 10, y1: scale.y(value), y2: scale.y(value), stroke: c.line }),
      svg('text', { x: LEFT - 8, y: scale.y(value) + 4, 'text-anchor': 'end', fill: c.soft, 'font-size': 12 }, name));
  }
  if (dated.length) {
    const count = width < 600 ? 2 : 4;
    for (let i = 0; i <= count; i += 1) {
      const day = first + ((last - first) * i) / count;
      root.append(svg('text', { x: x(day), y: TALL - 8, 'text-anchor': 'middle', fill: c.soft, 'font-size': 12 }, dayText(day, last - first < 120)));
    }
  }
  if (undated) root.append(svg('text', { x: LEFT + 30, y: TALL - 8, 'text-anchor': 'middle', fill: c.soft, 'font-size': 12 }, t('undated')));
  root.append(...claims.filter((claim) => claim.range).map((claim) => {
    const { x: cx } = at.get(claim.id);
    return svg('line', { x1: cx, x2: cx, y1: scale.y(Math.max(claim.range[0], scale.log ? 1e-9 : -Infinity)), y2: scale.y(claim.range[1]), stroke: originColour(claim.origin), 'stroke-width': 8, 'stroke-opacity': 0.28, 'stroke-linecap': 'round' });
  }));
  root.append(...linksOf(question, at, c), ...marks(claims, at, c, width));
  return root;
}
function linksOf(question, at, c) {
  const found = [];
  for (const relation of data.relations) {
    if (relation.question !== question.id || !at.has(relation.a) || !at.has(relation.b)) continue;
    const [a, b] = [at.get(relation.a), at.get(relation.b)];
    if (relation.kind === 'updates') {
      found.push(svg('path', { d: `M${a.x} ${a.y}H${b.x}V${b.y}`, fill: 'none', stroke: originColour(items.get(relation.a).origin), 'stroke-width': 2.2 }));
    } else if (relation.kind === 'contradicts') {
      const strict = relation.strength === 'strict';
      found.push(svg('path', { d: `M${a.x} ${a.y}L${b.x} ${b.y}`, class: 'clash', stroke: c.contradicts, 'stroke-width': strict ? 4 : 2.6, 'stroke-dasharray': strict ? null : '8 5', fill: 'none' }));
    }
  }
  return found.slice(0, 400);
}
function marks(claims, at, c, width) {
  const taken = [];
  return claims.map((claim) => {
    const { x, y } = at.get(claim.id);
    const text = `${claim.figure[language()]} ${short(claim.origin)}`;
    const room = text.length * 7.2;
    const side = x + room + 14 > width ? -1 : 1;
    let ty = y;
    const box_ = () => [side > 0 ? x + 8 : x - 8 - room, ty];
    const rises = relationsOf.get(claim.id).some((r) => r.kind === 'contradicts' && [r.a, r.b].some((id) => at.has(id) && at.get(id).y < y && at.get(id).x >= x));
    for (const shift of rises ? [16, 31, -14, -30] : [-14, 15, -30, 31]) {
      ty = y + shift;
      const [bx] = box_();
      if (!taken.some(([ox, oy, ow]) => Math.abs(oy - ty) < 15 && bx < ox + ow && ox < bx + room) &&
          ![...at.values()].some((p) => Math.abs(p.y - ty) < 9 && p.x > bx && p.x < bx + room)) break;
    }
    taken.push([...box_(), room]);
    const colour = originColour(claim.origin);
    const open = () => update({ sel: claim.id });
    const hot = contested.has(claim.id);
    return svg('g', { class: 'mark', tabindex: 0, role: 'button', 'data-id': claim.id, 'aria-label': label(claim.id), 'aria-current': claim.id === state.sel ? 'true' : null,
      onclick: open, onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); open(); } } },
    svg('circle', { cx: x, cy: y, r: claim.id === state.sel ? 9 : 6.5, fill: claim.modality === 'asserted' ? colour : c.paper, stroke: hot ? c.contradicts : colour, 'stroke-width': 2.4 }),
    claims.length <= 40 && svg('text', { x: x + side * 9, y: ty + 4, 'text-anchor': side > 0 ? 'start' : 'end', fill: c.ink, 'font-size': 13, stroke: c.paper, 'stroke-width': 4, 'paint-order': 'stroke' },
      svg('tspan', { 'font-weight': 600 }, flat(claim.figure[language()])), ` ${flat(short(claim.origin))}`));
  });
}
