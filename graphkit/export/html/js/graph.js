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
const MANY_DRAWN = 400;
let network = null;
let drawnNodes = null;
let drawnEdges = null;
let drawnKey = '';
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
  return filtering() ? compact(matching(chosen)) : chosen;
}
function matching(chosen) {
  const near = new Set(shown);
  for (const id of shown) {
    for (const edge of edgesAt.get(id) || []) near.add(edge.from === id ? edge.to : edge.from);
    const outlet = (items.get(items.get(id).document) || {}).outlet;
    if (outlet) near.add(outlet);
  }
  return new Map([...chosen].filter(([id, { layer }]) => (layer === CLAIM ? shown.has(id) : near.has(id))));
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
  const [width, height] = kind === 'questions' && asBox ? [300, 124] : SIZES[kind] || [200, 40];
  const look = { focus: selected || hover || id === state.sel, small: network ? network.getScale() < 0.16 : false, asBox };
  return { drawNode: () => PAINT[kind](ctx, items.get(id), x, y, look), nodeDimensions: { width, height } };
}
function visEdge(edge, index) {
  const look = edgeLook(edge);
  const loud = look.mark || look.arrow;
  return {
    id: index, from: edge.from, to: edge.to, width: look.width, dashes: look.dash, color: { color: look.colour, highlight: look.colour, hover: look.colour },
    arrows: { to: { enabled: Boolean(look.arrow), scaleFactor: 0.9 } }, hoverWidth: 0, selectionWidth: 1,
    label: look.mark && places.size <= MANY_DRAWN ? look.mark : undefined,
    font: { color: look.colour, size: 17, strokeWidth: 6, strokeColor: colours().band, bold: true, align: 'horizontal', vadjust: 0 },
    smooth: !loud && places.size <= MANY_DRAWN ? { enabled: true, type: 'cubicBezier', forceDirection: 'horizontal', roundness: 0.5 } : false,
    kind: edge.kind,
  };
}
function chosenEdges() {
  const chosen = [];
  drawing.edges.forEach((edge, index) => {
    // A band says which question its claims answer: no line is needed.
    if (edge.kind !== 'answers' && places.has(edge.from) && places.has(edge.to)) chosen.push(visEdge(edge, index));
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
function renderGraph() {
  const key = JSON.stringify([scope(), state.layers, language(), dark(), filtering() ? [...shown] : 0]);
  const moved = JSON.stringify([scope(), state.layers, filtering() ? [...shown] : 0]);
  if (key === drawnKey) { select(); return; }
  const refit = !network || moved !== renderGraph.moved;
  [drawnKey, renderGraph.moved] = [key, moved];
  places = chosenPlaces();
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
  network.on('click', ({ nodes, edges }) => {
    if (nodes.length) update({ sel: nodes[0] });
    else if (edges.length) update({ sel: drawing.edges[edges[0]].to });
    else update({ sel: '' });
  });
  network.on('doubleClick', ({ nodes }) => { if (kindOf.get(nodes[0]) === 'questions') update({ sel: nodes[0], scope: nodes[0] }); });
  network.on('hoverNode', ({ node, event }) => tip(label(node), event));
  network.on('hoverEdge', ({ edge, event }) => {
    const { kind, from, to } = drawing.edges[edge];
    tip(`${label(from)}\n${t(kind)}\n${label(to)}`, event);
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
    const [w, h] = kindOf.get(id) === 'questions' ? (asOverview() ? [300, 124] : [1030, 90]) : SIZES[kindOf.get(id)] || [200, 40];
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
  const scale = Math.min(1.1, asOverview() ? Math.max(whole, wide * 0.999 < 0.3 ? 0.34 : wide) : Math.max(whole, Math.min(wide, 0.56), w < 600 ? 0.42 : 0));
  const fits = (b.right - b.left) * scale <= w;
  const x = fits ? (b.left + b.right) / 2 : b.left + w / 2 / scale - 10;
  const y = (b.bottom - b.top) * scale <= h ? (b.top + b.bottom) / 2 : b.top + h / 2 / scale;
  network.moveTo({ position: { x, y }, scale, animation: false });
}
function select() {
  if (places.has(state.sel)) network.selectNodes([state.sel], false);
  else network.unselectAll();
  network.redraw();
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
