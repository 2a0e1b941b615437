// Which nodes a view shows and where: the places that Python computed, closed up where a filter or a narrow screen asks.
const [SOURCE, CLAIM, QUESTION, DOCUMENT, CONTEXT] = [0, 1, 2, 3, 4];
const LAYERS = { documents: DOCUMENT, context: CONTEXT };
const questionIndex = new Map(data.questions.map((question, i) => [question.id, i]));
const edgesAt = new Map(nodeIds.map((id) => [id, []]));
edgeList.forEach((edge) => {
  edgesAt.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesAt.get(edge.to).push(edge);
});
let places = new Map(); // node id -> {x, y, layer}

/** While filtering, the contested part gives way to the whole, so that nothing that matches is missed. */
const scope = () => (filtering() && state.scope === 'contested' ? 'all' : state.scope);
const asOverview = () => scope() === 'overview';

function chosenPlaces() {
  const chosen = new Map();
  if (scope() === data.opening) for (const { id, x, y, level } of openingNodes) chosen.set(id, { x, y, layer: level });
  const packed = questionIndex.has(scope()) ? data.focus[questionIndex.get(scope())] : data.scopes[scope()];
  const layers = new Set([SOURCE, CLAIM, QUESTION, ...state.layers.map((name) => LAYERS[name])]);
  for (const [index, x, y, layer] of packed) {
    if (layers.has(layer)) chosen.set(nodeIds[index], { x, y, layer });
  }
  const matched = filtering() ? matching(chosen) : chosen;
  if (asOverview()) return narrow() ? column(matched) : regrid(chosen, matched);
  if (narrow()) return stack(matched);
  return filtering() ? compact(matched) : matched;
}
/** The boxes of the overview below each other. */
const column = (boxes) => new Map([...boxes].map(([id, place], i) => [id, { ...place, x: 0, y: i * 150 }]));
/** For a narrow screen: questions, each with its claims below it, highest first, every second one aside. */
function stack(chosen) {
  const stacked = new Map();
  let y = 0;
  for (const { id, claims } of data.questions) {
    if (!chosen.has(id)) continue;
    const below = claims.filter((claim) => chosen.has(claim))
      .sort((a, b) => chosen.get(a).y - chosen.get(b).y || chosen.get(a).x - chosen.get(b).x);
    stacked.set(id, { x: 0, y, layer: QUESTION });
    below.forEach((claim, i) => stacked.set(claim, { x: i % 2 ? 64 : -64, y: y + 104 + 96 * i, layer: CLAIM }));
    y += 104 + 96 * below.length + 30;
  }
  return stacked;
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
