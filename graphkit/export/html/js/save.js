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
  const button = (key, text) => el('button', { type: 'button', 'data-copy': key, onclick: (event) => copy(text(), event.target) }, t(key));
  return el('div', { class: 'copies', role: 'group' },
    button('copy_citation', () => citation(item)), button('copy_json', () => JSON.stringify(item, null, 2)),
    button('copy_sparql', () => sparql(item)), button('copy_link', () => location.href));
}
async function copy(text, button) {
  const done = (await written(text)) ? 'copied' : 'not_copied';
  announce(t(done));
  const usual = button.textContent;
  button.textContent = t(done);
  setTimeout(() => { button.textContent = usual; }, 1500);
}
/** Whether a text is in the clipboard now; the old way where the browser gives a file no clipboard. */
async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el('textarea', { class: 'hidden' });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
function download(blob, name) {
  const address_ = URL.createObjectURL(blob);
  const a = el('a', { href: address_, download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(address_), 1000);
}
/** Drawing orders turned into SVG elements: as much of the canvas's interface as paint.js and vis's lines use. */
class SvgContext {
  constructor(root) {
    Object.assign(this, { root, path: '', dash: [], kept: [], ruler: document.createElement('canvas').getContext('2d') });
  }
  save() { this.kept.push([this.dash, this.strokeStyle, this.fillStyle, this.lineWidth]); }
  restore() { [this.dash, this.strokeStyle, this.fillStyle, this.lineWidth] = this.kept.pop(); }
  beginPath() { this.path = ''; }
  closePath() { this.path += 'z'; }
  moveTo(x, y) { this.path += `M${short2(x)} ${short2(y)}`; }
  lineTo(x, y) { this.path += `${this.path ? 'L' : 'M'}${short2(x)} ${short2(y)}`; }
  quadraticCurveTo(...points) { this.path += `Q${points.map(short2).join(' ')}`; }
  bezierCurveTo(...points) { this.path += `C${points.map(short2).join(' ')}`; }
  rect(x, y, w, h) { this.path += `M${x} ${y}h${w}v${h}h${-w}z`; }
  roundRect(x, y, w, h, r) {
    this.path += `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
  }
  arc(x, y, r) { this.path += `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`; }
  setLineDash(dash) { this.dash = dash.filter(Boolean); }
  fill() { this.root.append(svg('path', { d: this.path, fill: strokeOf(this.fillStyle).stroke })); }
  stroke() {
    this.root.append(svg('path', { d: this.path, fill: 'none', ...strokeOf(this.strokeStyle), 'stroke-width': short2(this.lineWidth), 'stroke-dasharray': this.dash.length ? this.dash.join(' ') : null }));
  }
  measureText(text) { this.ruler.font = this.font; return this.ruler.measureText(text); }
  fillText(text, x, y) {
    const [, bold, size, family] = this.font.match(/^(600 )?([\d.]+)px (.*)$/);
    this.root.append(svg('text', { x, y, fill: this.fillStyle, 'font-size': size, 'font-family': family, 'font-weight': bold ? 600 : null, 'text-anchor': this.textAlign === 'right' ? 'end' : 'start', 'dominant-baseline': 'central' }, text));
  }
}
/** A colour with its opacity beside it: other programs than browsers read neither rgba() nor #rrggbbaa. */
function strokeOf(colour) {
  const parts = colour.match(/^rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)$/);
  const hex = parts ? `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : colour.slice(0, 7);
  const opacity = parts ? Number(parts[4]) : colour.length === 9 ? short2(parseInt(colour.slice(7), 16) / 255) : 1;
  return { stroke: hex, 'stroke-opacity': opacity < 1 ? opacity : null };
}
const short2 = (value) => Math.round(value * 100) / 100;
function emptySvg(left, top, width, height) {
  const root = svg('svg', { xmlns: SVG, viewBox: `${left} ${top} ${width} ${height}`, width, height });
  root.append(svg('title', {}, data.title), svg('rect', { x: left, y: top, width, height, fill: colours().paper }));
  return root;
}
/** The graph of this view, all of it, drawn by the same strokes as on the canvas; lines and arrowheads by vis. */
function graphSvg() {
  const b = bounds();
  const root = emptySvg(b.left - 30, b.top - 30, b.right - b.left + 60, b.bottom - b.top + 60);
  const ctx = new SvgContext(root);
  drawBands(ctx);
  for (const { id } of drawnEdges.get()) {
    network.body.edges[id].draw(ctx);
    network.body.edges[id].drawArrows(ctx);
  }
  for (const [id, { x, y }] of places) PAINT[kindOf.get(id)](ctx, items.get(id), x, y, { asBox: asOverview() });
  visible.limited = false;
  drawBadges(ctx);
  visible.limited = true;
  return root;
}
/** The charts that are shown, below each other under their questions. */
function timelineSvg() {
  const charts_ = [...$('timeline-view').querySelectorAll('figure')];
  const width = Math.max(320, ...charts_.map((figure) => figure.querySelector(':scope > svg').width.baseVal.value));
  const heights = charts_.map((figure) => figure.querySelector(':scope > svg').height.baseVal.value + 56);
  const root = emptySvg(-16, 0, width + 32, heights.reduce((sum, height) => sum + height, 16));
  let top = 0;
  charts_.forEach((figure, i) => {
    const chart_ = figure.querySelector(':scope > svg').cloneNode(true);
    chart_.setAttribute('y', top + 44);
    root.append(svg('text', { x: 0, y: top + 30, 'font-size': 18, 'font-weight': 600, 'font-family': SERIF, fill: colours().ink }, figure.querySelector('figcaption .link').textContent),
      svg('g', { 'font-family': FONT }, chart_));
    top += heights[i];
  });
  return root;
}
const pictured = () => new Blob([new XMLSerializer().serializeToString(state.view === 'timeline' ? timelineSvg() : graphSvg())], { type: 'image/svg+xml' });
const saveSvg = () => download(pictured(), 'graphkit.svg');
function savePng() {
  if (state.view === 'timeline') { paintSvg(pictured()); return; }
  const canvas = $('network').querySelector('canvas');
  savePixels(canvas.width, canvas.height, (ctx) => ctx.drawImage(canvas, 0, 0));
}
/** An SVG as pixels, twice as fine as the screen, as far as a canvas goes. */
function paintSvg(blob) {
  const picture = new Image();
  const from = URL.createObjectURL(blob);
  picture.addEventListener('load', () => {
    const fine = Math.min(2, 16000 / picture.height);
    savePixels(picture.width * fine, picture.height * fine, (ctx) => ctx.drawImage(picture, 0, 0, picture.width * fine, picture.height * fine));
    URL.revokeObjectURL(from);
  });
  picture.src = from;
}
function savePixels(width, height, paint) {
  const picture = el('canvas', { width: Math.round(width), height: Math.round(height) });
  const ctx = picture.getContext('2d');
  ctx.fillStyle = colours().paper;
  ctx.fillRect(0, 0, picture.width, picture.height);
  paint(ctx);
  picture.toBlob((blob) => download(blob, 'graphkit.png'), 'image/png');
}
// On paper the graph is the SVG of the whole view, and nothing waits behind "more".
const MOST_PRINTED = 300; // nodes: past this the sheets would tell less than the list
addEventListener('beforeprint', () => {
  printing = true;
  render();
  if (state.view === 'graph' && places.size <= MOST_PRINTED) $('graph-view').append(el('div', { id: 'printed' }, graphSvg()));
});
addEventListener('afterprint', () => {
  printing = false;
  if ($('printed')) $('printed').remove();
  render();
});
