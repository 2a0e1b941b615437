// Taking things away: citation, JSON, SPARQL, the link; the view as PNG or SVG.
function citation(item) {
  if (kindOf.get(item.id) !== 'claims') return `${label(item.id)} – ${data.title}`;
  const doc = items.get(item.document);
  const from = doc ? [outletOf(doc), doc.title, doc.date[language()], doc.url].filter(Boolean).join(', ') : bare(item.document);
  return `« ${item.quotes[0].slice(1, 4).join('')} » (${[label(item.origin), item.date[language()]].filter(Boolean).join(', ')}) – ${from}`;
}
const quotedForSparql = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** A query that finds the thing in graph.ttl, whatever base its addresses have there. */
function sparql(item) {
  const [space, id] = [item.id.slice(0, item.id.indexOf(':')), bare(item.id)];
  const found = space === 'entity' || space === 'document'
    ? `?thing schema:identifier ${quotedForSparql(id)} ; ?property ?value .`
    : `?thing ?property ?value .\n  FILTER(STRENDS(STR(?thing), ${quotedForSparql(`/${space}/${id}`)}))`;
  return `PREFIX schema: <https://schema.org/>\nSELECT ?thing ?property ?value WHERE {\n  ${found}\n}`;
}
function copies(item) {
  const button = (key, text) => el('button', { type: 'button', 'data-copy': key, onclick: () => copy(text()) }, t(key));
  return el('div', { class: 'copies', role: 'group' },
    button('copy_citation', () => citation(item)), button('copy_json', () => JSON.stringify(item, null, 2)),
    button('copy_sparql', () => sparql(item)), button('copy_link', () => location.href));
}
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce(t('copied'));
  } catch {
    const area = el('textarea', { class: 'hidden' });
    area.value = text;
    document.body.append(area);
    area.select();
    announce(t(document.execCommand('copy') ? 'copied' : 'not_copied'));
    area.remove();
  }
}
function download(blob, name) {
  const address_ = URL.createObjectURL(blob);
  const a = el('a', { href: address_, download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(address_), 1000);
}
/** Drawing orders turned into SVG elements: as much of the canvas's interface as paint.js uses. */
class SvgContext {
  constructor(root) { Object.assign(this, { root, path: '', dash: [], ruler: document.createElement('canvas').getContext('2d') }); }
  beginPath() { this.path = ''; }
  moveTo(x, y) { this.path += `M${x} ${y}`; }
  lineTo(x, y) { this.path += `${this.path ? 'L' : 'M'}${x} ${y}`; }
  rect(x, y, w, h) { this.path += `M${x} ${y}h${w}v${h}h${-w}z`; }
  roundRect(x, y, w, h, r) {
    this.path += `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
  }
  arc(x, y, r) { this.path += `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`; }
  setLineDash(dash) { this.dash = dash; }
  fill() { this.root.append(svg('path', { d: this.path, fill: this.fillStyle })); }
  stroke() {
    this.root.append(svg('path', { d: this.path, fill: 'none', stroke: this.strokeStyle, 'stroke-width': this.lineWidth, 'stroke-dasharray': this.dash.length ? this.dash.join(' ') : null }));
  }
  measureText(text) { this.ruler.font = this.font; return this.ruler.measureText(text); }
  fillText(text, x, y) {
    const [, bold, size, family] = this.font.match(/^(600 )?([\d.]+)px (.*)$/);
    this.root.append(svg('text', { x, y, fill: this.fillStyle, 'font-size': size, 'font-family': family, 'font-weight': bold ? 600 : null, 'text-anchor': this.textAlign === 'right' ? 'end' : 'start', 'dominant-baseline': 'central' }, text));
  }
}
function graphSvg() {
  const b = bounds();
  const [w, h] = [b.right - b.left + 60, b.bottom - b.top + 60];
  const root = svg('svg', { xmlns: SVG, viewBox: `${b.left - 30} ${b.top - 30} ${w} ${h}`, width: w, height: h });
  const c = colours();
  root.append(svg('title', {}, data.title), svg('rect', { x: b.left - 30, y: b.top - 30, width: w, height: h, fill: c.paper }));
  const ctx = new SvgContext(root);
  drawBands(ctx);
  for (const { id } of drawnEdges.get()) {
    const edge = drawing.edges[id];
    const [from, to, look] = [places.get(edge.from), places.get(edge.to), edgeLook(edge)];
    root.append(svg('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: look.colour, 'stroke-width': look.width, 'stroke-dasharray': look.dash ? look.dash.join(' ') : null }));
  }
  for (const [id, { x, y }] of places) PAINT[kindOf.get(id)](ctx, items.get(id), x, y, { asBox: asOverview() });
  drawBadges(ctx);
  return root;
}
function saveSvg() {
  const pictures = state.view === 'timeline' ? $('timeline-view').querySelectorAll('svg') : [graphSvg()];
  if (!pictures.length) return;
  const root = pictures[0].cloneNode(true);
  root.setAttribute('xmlns', SVG);
  download(new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }), 'graphkit.svg');
}
function savePng() {
  const canvas = $('network').querySelector('canvas');
  const picture = el('canvas', { width: canvas.width, height: canvas.height });
  const ctx = picture.getContext('2d');
  ctx.fillStyle = colours().paper;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.drawImage(canvas, 0, 0);
  picture.toBlob((blob) => download(blob, 'graphkit.png'), 'image/png');
}
