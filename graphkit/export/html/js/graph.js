// The graph: which nodes a scope shows, where (as Python placed them), and the hand on mouse and keyboard.
const [SOURCE, CLAIM, QUESTION, DOCUMENT, CONTEXT] = [0, 1, 2, 3, 4];
const LAYERS = { documents: DOCUMENT, context: CONTEXT };
const nodeIds = drawing.nodes.map((node) => node.id);
const questionIndex = new Map(data.questions.map((question, i) => [question.id, i]));
const edgesAt = new Map(nodeIds.map((id) => [id, []]));
drawing.edges.forEach((edge) => {
  edgesAt.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesAt.get(edge.to).push(edge);
});
const MANY_DRAWN = 400; // past this, quiet lines wait until an end of theirs is selected
const LOUD = new Set(['contradicts', 'updates', 'corroborates', 'repeats']);
let network = null;
let drawnNodes = null;
let drawnEdges = null;
let drawnKey = '';
let lit = [];
const edgeIndex = new Map(drawing.edges.map((edge, index) => [edge, index]));
let places = new Map(); // node id -> {x, y, layer}

/** While filtering, the contested part gives way to the whole, so that nothing that matches is missed. */
const scope = () => (filtering() && state.scope === 'contested' ? 'all' : state.scope);
const asOverview = () => scope() === 'overview';

function chosenPlaces() {
  const packed = questionIndex.has(scope()) ? data.focus[questionIndex.get(scope())] : data.scopes[scope()];
  const layers = new Set([SOURCE, CLAIM, QUESTION, ...state.layers.map((name) => LAYERS[name])]);
  const chosen = new Map();
  for (const [index, x, y, layer] of packed) {
    if (layers.has(layer)) chosen.set(nodeIds[index], { x, y, layer });
  }
  if (!filtering()) return chosen;
  return asOverview() ? regrid(chosen, matching(chosen)) : compact(matching(chosen));
}
function matching(chosen) {
  const near = new Set(shown);
  for (const id of shown) {
    for (const edge of edgesAt.get(id) || []) near.add(edge.from === id ? edge.to : edge.from);
    const outlet = (items.get(items.get(id).document) || {}).outlet;
    if (outlet) near.add(outlet);
  }
  const sources = new Set([...shown].map((id) => items.get(id).origin));
  const kept = { [CLAIM]: shown, [SOURCE]: sources };
  return new Map([...chosen].filter(([id, { layer }]) => (kept[layer] || near).has(id)));
}
/** The boxes that match, in the places of the first ones. */
function regrid(all, matched) {
  const slots = [...all.values()];
  return new Map([...matched.keys()].map((id, i) => [id, slots[i]]));
}
/** Close the gaps that hidden nodes leave, keeping the order. */
function compact(chosen) {
  const heights = [...new Set([...chosen.values()].map(({ y }) => y))].sort((a, b) => a - b);
  const moved = new Map();
  let [last, at] = [heights[0] || 0, heights[0] || 0];
  for (const y of heights) {
    at += Math.min(y - last, 120);
    moved.set(y, at);
    last = y;
  }
  return new Map([...chosen].map(([id, place]) => [id, { ...place, y: moved.get(place.y) }]));
}
function visNode(id, { x, y }) {
  return { id, x, y, label: label(id), shape: 'custom', ctxRenderer: drawNode };
}
function drawNode({ ctx, id, x, y, state: { selected, hover } }) {
  const kind = kindOf.get(id);
  const asBox = asOverview();
  const [width, height] = kind === 'questions' && asBox ? [300, 134] : SIZES[kind] || [200, 40];
  const look = { focus: selected || hover || id === state.sel, small: network ? network.getScale() < 0.16 : false, asBox };
  return { drawNode: () => PAINT[kind](ctx, items.get(id), x, y, look), nodeDimensions: { width, height } };
}
function bend(edge, loud) {
  if (places.size > MANY_DRAWN) return false;
  if (!loud) return { enabled: true, type: 'cubicBezier', forceDirection: 'horizontal', roundness: 0.5 };
  return blocked(edge.from, edge.to) ? { enabled: true, type: 'curvedCW', roundness: 0.22 } : false;
}
function visEdge(edge, index) {
  const look = edgeLook(edge);
  const loud = look.mark || look.arrow;
  return {
    id: index, from: edge.from, to: edge.to, width: look.width, dashes: look.dash, color: { color: look.colour, highlight: look.colour, hover: look.colour },
    arrows: { to: { enabled: Boolean(look.arrow), scaleFactor: 0.9 } }, hoverWidth: 0, selectionWidth: 1,
    smooth: bend(edge, loud),
    kind: edge.kind,
  };
}
/** A band says which question its claims answer, and a place is named in its own column only: no line else. */
function drawable({ kind, from, to }) {
  return places.has(from) && places.has(to) && kind !== 'answers' && (kind !== 'about' || places.get(to).layer === CONTEXT);
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
  drawing.edges.forEach((edge, index) => {
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
    box(ctx, x, (y - 34 + bottom + 46) / 2, SIZES.questions[0] + 120, bottom - y + 80, 8, c.band);
  }
}
function drawBadges(ctx) {
  if (places.size > MANY_DRAWN) return;
  for (const { id } of drawnEdges.get({ filter: (edge) => edge.kind === 'contradicts' })) {
    const edge = network.body.edges[id];
    if (!edge) continue; // vis redraws between taking the options and the edges
    const { x, y } = edge.edgeType.getPoint(0.5);
    badge(ctx, edgeLook(drawing.edges[id]).mark, x, y);
  }
}
function renderGraph() {
  const moved = JSON.stringify([scope(), state.layers, filterKey()]);
  const key = `${moved}${language()}${dark()}`;
  if (key === drawnKey) { select(); return; }
  const refit = !network || moved !== renderGraph.moved;
  [drawnKey, renderGraph.moved] = [key, moved];
  places = chosenPlaces();
  lit = [];
  const order = [...places].sort(([, a], [, b]) => (b.layer === QUESTION) - (a.layer === QUESTION));
  const parts = { nodes: order.map(([id, place]) => visNode(id, place)), edges: chosenEdges() };
  drawnNodes = new vis.DataSet(parts.nodes);
  drawnEdges = new vis.DataSet(parts.edges);
  if (!network) start();
  network.setOptions({ interaction: { hideEdgesOnDrag: parts.edges.length > 1500, hideEdgesOnZoom: parts.edges.length > 1500 } });
  network.setData({ nodes: drawnNodes, edges: drawnEdges });
  if (refit) fit();
  select();
}
function start() {
  network = new vis.Network($('network'), { nodes: [], edges: [] }, { ...JSON.parse(drawing.options), autoResize: true });
  network.on('beforeDrawing', drawBands);
  network.on('afterDrawing', drawBadges);
  network.on('click', ({ nodes, edges }) => {
    if (nodes.length) update({ sel: nodes[0] });
    else if (edges.length) update({ sel: drawing.edges[edges[0]].to });
    else update({ sel: '' });
  });
  network.on('doubleClick', ({ nodes }) => { if (kindOf.get(nodes[0]) === 'questions') update({ sel: nodes[0], scope: nodes[0] }); });
  network.on('hoverNode', ({ node, event }) => tip(label(node), event));
  network.on('hoverEdge', ({ edge, event }) => {
    const { kind, from, to } = drawing.edges[edge];
    tip(`${label(from)}\n${t(kind === 'updates' ? 'updated_by' : kind)}\n${label(to)}`, event);
  });
  for (const name of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) network.on(name, () => { $('tip').hidden = true; });
  $('network').addEventListener('keydown', onGraphKey);
}
function tip(text, event) {
  const view = $('graph-view').getBoundingClientRect();
  $('tip').textContent = text;
  $('tip').hidden = false;
  $('tip').style.left = `${Math.min(event.clientX - view.left + 14, view.width - 260)}px`;
  $('tip').style.top = `${event.clientY - view.top + 14}px`;
}
function bounds() {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [id, { x, y }] of places) {
    const [w, h] = kindOf.get(id) === 'questions' ? (asOverview() ? [300, 134] : [1050, 90]) : SIZES[kindOf.get(id)] || [200, 40];
    left = Math.min(left, x - w / 2); right = Math.max(right, x + w / 2);
    top = Math.min(top, y - h / 2); bottom = Math.max(bottom, y + h / 2);
  }
  return { left, right, top: top - 20, bottom: bottom + 30 };
}
/** The whole width, from the top: what is most contested stays legible, the rest is below. */
function fit() {
  if (!places.size) return;
  const { clientWidth: w, clientHeight: h } = $('network');
  const b = bounds();
  const whole = Math.min(w / (b.right - b.left + 40), h / (b.bottom - b.top + 20));
  const wide = Math.min(w / (b.right - b.left + 40), 1);
  const scale = Math.min(1.1, asOverview() ? Math.max(whole, wide * 0.999 < 0.3 ? 0.34 : wide) : Math.max(whole, Math.min(wide, 0.72), w < 600 ? 0.42 : 0));
  const fits = (b.right - b.left) * scale <= w;
  const x = fits ? (b.left + b.right) / 2 : b.left + w / 2 / scale - 10;
  const y = (b.bottom - b.top) * scale <= h ? (b.top + b.bottom) / 2 : b.top + h / 2 / scale;
  network.moveTo({ position: { x, y }, scale, animation: false });
}
function select() {
  if (places.has(state.sel)) network.selectNodes([state.sel], false);
  else network.unselectAll();
  const near = (edgesAt.get(state.sel) || []).filter(drawable).map((edge) => edgeIndex.get(edge));
  const quiet = (id) => places.size > MANY_DRAWN && !LOUD.has(drawing.edges[id].kind);
  drawnEdges.remove(lit.filter(quiet));
  drawnEdges.update([
    ...lit.filter((id) => !quiet(id)).map((id) => visEdge(drawing.edges[id], id)),
    ...near.map((id) => litEdge(visEdge(drawing.edges[id], id)))]);
  lit = near;
  network.redraw();
}
/** An edge at the selected node: a quiet one comes forward. */
function litEdge(edge) {
  const quiet = edge.color.color === colours().quiet;
  const ink = quiet ? colours().ink : edge.color.color;
  return { ...edge, width: quiet ? 2.4 : edge.width + 1.5, color: { color: ink, highlight: ink, hover: ink } };
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
  else if (event.key === '+' || event.key === '=') network.moveTo({ scale: network.getScale() * 1.25 });
  else if (event.key === '-') network.moveTo({ scale: network.getScale() / 1.25 });
  else if (event.key === '0') fit();
  else return;
  event.preventDefault();
}
