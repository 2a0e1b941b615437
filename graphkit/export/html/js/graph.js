// The graph on its canvas: vis-network draws what places.js chose; bands, badges, and the hand on mouse and keyboard.
const LEGIBLE = 0.6; // the smallest scale at which a card can be read
const MANY_DRAWN = data.looks.many; // past this, quiet lines wait until an end of theirs is selected
const CROWD = data.looks.crowd; // contradictions of one question, past which they are drawn thin
const MOST_BADGES = 5; // badges of such a question: its strongest
const LOUD = new Set(['contradicts', 'updates', 'corroborates', 'repeats']);
let network = null;
let drawnNodes = null;
let drawnEdges = null;
let drawnKey = '';
let lit = [];
const edgeIndex = new Map(edgeList.map((edge, index) => [edge, index]));

function visNode(id, { x, y }) {
  return { id, x, y, shape: 'custom', ctxRenderer: drawNode };
}
function drawNode({ ctx, id, x, y, state: { selected, hover } }) {
  const kind = kindOf.get(id);
  const asBox = asOverview();
  const [width, height] = kind === 'questions' ? (asBox ? SIZES.boxes : [bandWidth() - 60, 44]) : SIZES[kind] || [200, 40];
  const own = given.get(id) || {};
  const look = {
    focus: selected || hover || id === state.sel, small: network ? network.getScale() < 0.16 : false, asBox,
    colour: themed(own.color), shape: own.shape,
  };
  return { drawNode: () => PAINT[kind](ctx, items.get(id), x, y, look), nodeDimensions: { width, height } };
}
function bend(edge, loud) {
  if (places.size > MANY_DRAWN) return false;
  if (!loud) return { enabled: true, type: 'cubicBezier', forceDirection: 'horizontal', roundness: 0.5 };
  return blocked(edge.from, edge.to) ? { enabled: true, type: 'curvedCW', roundness: 0.22 } : false;
}
/** Whether a contradiction is one of so many of its question that they would hide each other. */
const rivals = (edge) => (disputesOf.get((questionOf.get(edge.from) || {}).id) || []).length;
const crowded = (edge) => edge.kind === 'contradicts' && rivals(edge) > CROWD;
function visEdge(edge, index) {
  const look = edgeLook(edge, crowded(edge));
  const loud = look.mark || look.arrows;
  return {
    id: index, from: edge.from, to: edge.to, width: look.width, dashes: look.dashes, color: { color: look.colour, highlight: look.colour, hover: look.colour },
    arrows: { to: { enabled: Boolean(look.arrows), scaleFactor: 0.9 } }, hoverWidth: 0, selectionWidth: 1,
    smooth: bend(edge, loud),
    kind: edge.kind,
  };
}
const BACKGROUND = new Set(['part_of', 'located_in', 'relays', 'about']); // comes with the layer of places and relays
/** A band says which question its claims answer, and a place is named in its own column only: no line else. */
function drawable({ kind, from, to }) {
  if (!places.has(from) || !places.has(to) || kind === 'answers') return false;
  if (BACKGROUND.has(kind) && !state.layers.includes('context')) return false;
  return kind !== 'about' || places.get(to).layer === CONTEXT;
}
/** Whether another card stands between the two ends of a straight line. */
function blocked(from, to) {
  const [a, b] = [places.get(from), places.get(to)];
  const question = questionOf.get(from);
  if (!question || places.size > MANY_DRAWN) return false;
  return question.claims.some((id) => {
    const p = places.get(id);
    if (!p || id === from || id === to) return false;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
    if (!(along > 0 && along < 1)) return false;
    return Math.abs(a.x + along * dx - p.x) < 125 && Math.abs(a.y + along * dy - p.y) < 40;
  });
}
function chosenEdges() {
  const chosen = [];
  edgeList.forEach((edge, index) => {
    if (drawable(edge) && (LOUD.has(edge.kind) || places.size <= MANY_DRAWN)) chosen.push(visEdge(edge, index));
  });
  const rank = (edge) => ['contradicts', 'updates', 'corroborates', 'repeats'].indexOf(edge.kind);
  return chosen.sort((a, b) => (rank(a) < 0 ? -9 : -rank(a)) - (rank(b) < 0 ? -9 : -rank(b)) || a.id - b.id);
}
function drawBands(ctx) {
  if (asOverview()) return;
  const c = colours();
  for (const [id, { x, y, layer }] of places) {
    if (layer !== QUESTION) continue;
    const bottom = Math.max(...(items.get(id).claims || []).map((claim) => (places.get(claim) || { y }).y), y + 20);
    box(ctx, x, (y - 34 + bottom + 46) / 2, bandWidth(), bottom - y + 80, 8, c.band);
  }
}
const badgeKeys = (edge) => [edge.from === state.sel || edge.to === state.sel, edge.strength === 'strict', edge.ratio || 0];
/** The badges of the contradictions, the strongest first, each where it hides no card and no other badge. */
function drawBadges(ctx) {
  if (places.size > MANY_DRAWN) return;
  const window_ = visible();
  const cards = [...places].filter(([, place]) => place.layer === CLAIM && near(place, window_))
    .map(([, { x, y }]) => ({ x, y, w: SIZES.claims[0] - 12, h: SIZES.claims[1] - 8 }));
  const taken = [];
  const told = new Map(); // crowded question -> its badges so far
  const apart = (box_, others) => others.every((o) => Math.abs(o.x - box_.x) * 2 >= o.w + box_.w || Math.abs(o.y - box_.y) * 2 >= o.h + box_.h);
  const strongest = drawnEdges.get({ filter: (edge) => edge.kind === 'contradicts' }).map(({ id }) => id).sort((a, b) => {
    const [p, q] = [badgeKeys(edgeList[a]), badgeKeys(edgeList[b])];
    return q[0] - p[0] || q[1] - p[1] || q[2] - p[2] || a - b;
  });
  for (const id of strongest) {
    const edge = network.body.edges[id];
    const many_ = crowded(edgeList[id]) && !badgeKeys(edgeList[id])[0] && questionOf.get(edgeList[id].from).id;
    if (many_ && (told.get(many_) || 0) >= MOST_BADGES) continue;
    if (!edge || !near(edge.edgeType.getPoint(0.5), window_)) continue; // vis redraws between taking options and edges
    const text = edgeLook(edgeList[id]).mark;
    const spots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((along) => ({ ...edge.edgeType.getPoint(along), w: badgeWidth(ctx, text), h: 30 }));
    const free = spots.filter((spot) => apart(spot, taken));
    const spot = free.find((place) => apart(place, cards)) || (rivals(edgeList[id]) > 2 ? null : free[0]);
    if (!spot) continue;
    taken.push(spot);
    if (many_) told.set(many_, (told.get(many_) || 0) + 1);
    badge(ctx, text, spot.x, spot.y);
  }
}
/** The part of the drawing that the window shows; all of it while a picture is made. */
function visible() {
  if (!visible.limited) return { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  const { clientWidth, clientHeight } = $('network');
  const [a, b] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: clientWidth, y: clientHeight })];
  return { left: a.x - 120, right: b.x + 120, top: a.y - 60, bottom: b.y + 60 };
}
visible.limited = true;
const near = ({ x, y }, { left, right, top, bottom }) => x > left && x < right && y > top && y < bottom;
function renderGraph() {
  const moved = JSON.stringify([scope(), state.layers, filterKey(), narrow()]);
  const key = `${moved}${language()}${dark()}`;
  if (key === drawnKey) { select(); reveal(); return; }
  const refit = !network || moved !== renderGraph.moved;
  [drawnKey, renderGraph.moved] = [key, moved];
  places = chosenPlaces();
  lit = [];
  const order = [...places].sort(([, a], [, b]) => (b.layer === QUESTION) - (a.layer === QUESTION));
  const parts = { nodes: order.map(([id, place]) => visNode(id, place)), edges: chosenEdges() };
  drawnNodes = new vis.DataSet(parts.nodes);
  drawnEdges = new vis.DataSet(parts.edges);
  if (!network) start();
  const hide = parts.edges.length > 1500;
  if (hide !== renderGraph.hide) network.setOptions({ interaction: { hideEdgesOnDrag: hide, hideEdgesOnZoom: hide } });
  renderGraph.hide = hide;
  network.setData({ nodes: drawnNodes, edges: drawnEdges });
  if (refit) fit();
  select();
  reveal();
}
function start() {
  network = new vis.Network($('network'), { nodes: [], edges: [] }, { ...JSON.parse(held('options')), autoResize: true });
  network.on('beforeDrawing', drawBands);
  network.on('afterDrawing', drawBadges);
  network.on('click', ({ nodes, edges }) => {
    if (nodes.length) update({ sel: nodes[0] });
    else if (edges.length) update({ sel: edgeList[edges[0]].to });
    else update({ sel: '' });
  });
  network.on('doubleClick', ({ nodes }) => { if (kindOf.get(nodes[0]) === 'questions') update({ sel: nodes[0], scope: nodes[0] }); });
  network.on('hoverNode', ({ node, event }) => tip(label(node), event));
  network.on('hoverEdge', ({ edge, event }) => {
    const { kind, from, to } = edgeList[edge];
    tip(`${label(from)}\n${t(kind === 'updates' ? 'updated_by' : kind)}\n${label(to)}`, event);
  });
  for (const name of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) network.on(name, () => { $('tip').hidden = true; });
  $('network').addEventListener('keydown', onGraphKey);
  $('network').addEventListener('wheel', onWheel, { capture: true, passive: false });
}
function tip(text, event) {
  const view = $('graph-view').getBoundingClientRect();
  $('tip').textContent = text;
  $('tip').hidden = false;
  $('tip').style.left = `${Math.min(event.clientX - view.left + 14, view.width - 260)}px`;
  $('tip').style.top = `${event.clientY - view.top + 14}px`;
}
function sizeOf(id) {
  if (kindOf.get(id) !== 'questions') return SIZES[kindOf.get(id)] || [200, 40];
  return asOverview() ? SIZES.boxes : [bandWidth(), 90];
}
function bounds() {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [id, { x, y }] of places) {
    const [w, h] = sizeOf(id);
    left = Math.min(left, x - w / 2); right = Math.max(right, x + w / 2);
    top = Math.min(top, y - h / 2); bottom = Math.max(bottom, y + h / 2);
  }
  return { left, right, top: top - 14, bottom: bottom + 24 };
}
/** All of it where it stays legible, else its top left corner: the most contested comes first. */
function fit() {
  if (!places.size) return;
  const { clientWidth: w, clientHeight: h } = $('network');
  const b = bounds();
  const piles = [...places.values()].filter((place) => place.layer === QUESTION).map(({ x }) => x + bandWidth() / 2);
  const first = asOverview() || !piles.length ? b.right : Math.min(...piles);
  const whole = Math.min(w / (b.right - b.left + 24), h / (b.bottom - b.top));
  const scale = Math.min(1.1, Math.max(whole, w / ((state.layers.length ? b.right : first) - b.left + 24), state.layers.length ? LEGIBLE * 0.7 : LEGIBLE));
  const x = (b.right - b.left) * scale <= w ? (b.left + b.right) / 2 : b.left + w / 2 / scale - 12;
  const y = (b.bottom - b.top) * scale <= h ? (b.top + b.bottom) / 2 : b.top + h / 2 / scale;
  network.moveTo({ position: { x, y }, scale, animation: false });
}
function zoom(factor) {
  network.moveTo({ scale: Math.min(3, Math.max(0.02, network.getScale() * factor)), animation: false });
}
/** The wheel goes up and down, as on any page; with Ctrl it zooms. */
function onWheel(event) {
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { x, y } = network.getViewPosition();
  const step = (event.deltaMode ? 24 : 1) / network.getScale();
  const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
  network.moveTo({ position: { x: x + dx * step, y: y + dy * step }, animation: false });
  $('tip').hidden = true;
}
/** Bring what was selected elsewhere into view: itself, or in the overview the box of its question. */
function reveal() {
  const id = places.has(state.sel) ? state.sel : (questionOf.get(state.sel) || {}).id;
  if (!places.has(id) || inView(id)) return;
  network.moveTo({ position: places.get(id), animation: false });
}
function select() {
  const chosen = places.has(state.sel) ? state.sel : asOverview() && (questionOf.get(state.sel) || {}).id;
  if (places.has(chosen)) network.selectNodes([chosen], false);
  else if (network.getSelectedNodes().length) network.unselectAll();
  const mine = (edgesAt.get(state.sel) || []).filter(drawable).map((edge) => edgeIndex.get(edge));
  const quiet = (id) => places.size > MANY_DRAWN && !LOUD.has(edgeList[id].kind);
  drawnEdges.remove(lit.filter(quiet));
  drawnEdges.update([
    ...lit.filter((id) => !quiet(id)).map((id) => visEdge(edgeList[id], id)),
    ...mine.map((id) => litEdge(visEdge(edgeList[id], id)))]);
  lit = mine;
  cancelAnimationFrame(select.next);
  select.next = requestAnimationFrame(() => network.redraw());
}
/** An edge at the selected node: a quiet one comes forward. */
function litEdge(edge) {
  const quiet = edge.color.color === colours().quiet;
  const { kind, strength } = edgeList[edge.id];
  const ink = quiet ? colours().ink : edgeLook({ kind, strength }).colour;
  return { ...edge, width: quiet ? 2.4 : Math.max(edge.width + 1.5, 4.5), color: { color: ink, highlight: ink, hover: ink } };
}
function inView(id) {
  const { x, y } = network.canvasToDOM(places.get(id));
  const { clientWidth: w, clientHeight: h } = $('network');
  return x > 40 && y > 30 && x < w - 40 && y < h - 30;
}
/** The nearest node that way, sideways distance counting double. */
function next(from, dx, dy) {
  let [best, least] = [null, Infinity];
  for (const [id, { x, y }] of places) {
    const [along, aside] = dx ? [(x - from.x) * dx, Math.abs(y - from.y)] : [(y - from.y) * dy, Math.abs(x - from.x)];
    const far = along + 2 * aside;
    if (along > 1 && far < least) [best, least] = [id, far];
  }
  return best;
}
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function onGraphKey(event) {
  if (event.key in ARROWS) {
    const here = places.get(state.sel);
    const first = [...places.keys()].find((id) => kindOf.get(id) === 'claims') || places.keys().next().value;
    const id = here ? next(here, ...ARROWS[event.key]) : first;
    if (id) {
      update({ sel: id }, { quiet: true });
      if (!inView(id)) network.moveTo({ position: places.get(id), animation: false });
      announce(label(id));
    }
  } else if (event.key === 'Enter') $('panel').focus();
  else if (event.key === '+' || event.key === '=') zoom(1.25);
  else if (event.key === '-') zoom(0.8);
  else if (event.key === '0') fit();
  else return;
  event.preventDefault();
}
