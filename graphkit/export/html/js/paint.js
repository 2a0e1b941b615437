// How each kind of node and edge looks, in both themes; the same strokes serve the canvas and the SVG.
const THEMES = data.looks.themes;
const colours = () => THEMES[dark() ? 'dark' : 'light'];
// pyvis's nodes and edges carry the light theme's colours.
const nightly = new Map(Object.entries(THEMES.light).flatMap(([name, light]) =>
  [light].flat().map((colour, i) => [colour, [THEMES.dark[name]].flat()[i]])));
const themed = (colour) => (colour && dark() ? (nightly.get(colour.slice(0, 7)) || colour.slice(0, 7)) + colour.slice(7) : colour);
const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
const SERIF = 'Georgia, "Noto Serif", "DejaVu Serif", serif';
const SIZES = { get claims() { return narrow() ? [214, 62] : [228, 62]; }, boxes: [306, 138], documents: [236, 44], entities: [236, 52] };
const bandWidth = () => (narrow() ? 348 : 1036);
const toneOf = new Map(data.entities.filter((e) => 'tone' in e).map((e) => [e.id, e.tone])); // origin -> its colour's index
const originColour = (id) => {
  const { origins, soft } = colours();
  return toneOf.has(id) ? origins[toneOf.get(id)] : soft;
};
const contested = new Set(contradictions.flatMap((r) => [r.a, r.b]));

function cut(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (ctx.measureText(`${text.slice(0, mid)}…`).width <= width) low = mid;
    else high = mid - 1;
  }
  return `${text.slice(0, low)}…`;
}
/** The text in lines of a width, at most so many; what does not fit stays in the last. */
function lines(ctx, text, width, font, most = 2) {
  ctx.font = font;
  const found = [];
  let rest = flat(text);
  while (rest && found.length < most - 1 && ctx.measureText(rest).width > width) {
    const all = rest.split(' ');
    let line = all.shift();
    while (all.length && ctx.measureText(`${line} ${all[0]}`).width <= width) line += ` ${all.shift()}`;
    found.push(line);
    rest = all.join(' ');
  }
  return rest ? [...found, rest] : found;
}
/** Text around a height, in as many lines as it needs, up to `most`. */
function writeLines(ctx, text, x, y, size, colour, options) {
  const family = options.serif ? SERIF : FONT;
  const found = lines(ctx, text, options.width, `${options.bold ? '600 ' : ''}${size}px ${family}`, options.most);
  found.forEach((line, i) => write(ctx, line, x, y + (i - (found.length - 1) / 2) * size * 1.22, size, colour, options));
}
/** One line for the canvas, which keeps no direction mark inside. */
const flat = (text) => String(text).replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').slice(0, 200);
function write(ctx, text, x, y, size, colour, { bold = false, width = 1e9, align = 'left', serif = false } = {}) {
  ctx.font = `${bold ? '600 ' : ''}${size}px ${serif ? SERIF : FONT}`;
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(cut(ctx, flat(text), width), x, y);
}
/** One line in the largest of some sizes that fits, cut where none does. */
function writeFitting(ctx, text, x, y, sizes, colour, options) {
  const fits = (size) => { ctx.font = `600 ${size}px ${FONT}`; return ctx.measureText(text).width <= options.width; };
  write(ctx, text, x, y, sizes.find(fits) || sizes[sizes.length - 1], colour, options);
}
function box(ctx, x, y, w, h, r, fillColour, strokeColour, thick = 1, dash = []) {
  ctx.beginPath();
  ctx.roundRect(x - w / 2, y - h / 2, w, h, r);
  if (fillColour) { ctx.fillStyle = fillColour; ctx.fill(); }
  if (strokeColour) {
    ctx.strokeStyle = strokeColour;
    ctx.lineWidth = thick;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  }
}
const SHAPES = new Map(Object.entries(data.looks.shapes));
const shapeOf = (type) => SHAPES.get(type) || SHAPES.get('other');
const CORNERS = { triangle: 3, diamond: 4, star: 5, hexagon: 6 };
/** A shape by pyvis's name of it, so that types of entity are told apart without colour. */
function sign(ctx, shape, x, y, r, colour) {
  ctx.beginPath();
  if (shape === 'dot') ctx.arc(x, y, r, 0, 7);
  else if (shape === 'square') ctx.rect(x - r, y - r, 2 * r, 2 * r);
  else {
    const corners = CORNERS[shape] || 8;
    for (let i = 0; i <= corners; i += 1) {
      const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
      ctx.lineTo(x + 1.2 * r * Math.cos(angle), y + 1.2 * r * Math.sin(angle));
    }
  }
  ctx.fillStyle = colour;
  ctx.fill();
}
const PAINT = {
  claims(ctx, claim, x, y, { focus, small, colour = originColour(claim.origin) }) {
    const c = colours();
    const [w, h] = SIZES.claims;
    const hot = contested.has(claim.id);
    const unsure = claim.modality !== 'asserted';
    box(ctx, x, y, w, h, 5, c.card, focus ? c.ink : hot ? c.contradicts : c.line, focus ? 3.5 : hot ? 2 : 1.2, unsure ? [7, 4] : []);
    box(ctx, x - w / 2 + 4, y, 7, h - 2, 2, colour);
    if (small) return;
    const ink = claim.replaced ? c.soft : c.ink;
    const date = claim.date[language()] || t('undated');
    write(ctx, date, x + w / 2 - 9, y - 12, 14, c.soft, { align: 'right', width: w / 2 - 6 });
    writeFitting(ctx, claim.figure[language()], x - w / 2 + 18, y - 12, [23, 18, 15], ink, { bold: true, width: w - 36 - Math.min(ctx.measureText(date).width, w / 2 - 6) });
    const mode = unsure ? t(claim.modality) : '';
    if (mode) write(ctx, mode, x + w / 2 - 9, y + 15, 13, c.soft, { align: 'right' });
    write(ctx, short(claim.origin), x - w / 2 + 18, y + 15, 15, c.ink, { width: w - 34 - (mode ? ctx.measureText(mode).width + 8 : 0) });
  },
  entities(ctx, entity, x, y, { focus, small, colour = originColour(entity.id), shape = shapeOf(entity.type) }) {
    const c = colours();
    const [w, h] = SIZES.entities;
    box(ctx, x, y, w, h, h / 2, c.card, focus ? c.ink : colour, focus ? 3.5 : 1.6);
    sign(ctx, shape, x - w / 2 + 23, y, 8, colour);
    if (!small) writeLines(ctx, entity.short[language()], x - w / 2 + 42, y, 16, c.ink, { width: w - 58, bold: toneOf.has(entity.id) });
  },
  documents(ctx, doc, x, y, { focus, small }) {
    const c = colours();
    const [w, h] = SIZES.documents;
    box(ctx, x, y, w, h, 0, c.card, focus ? c.ink : c.soft, focus ? 3 : 1);
    ctx.beginPath();
    ctx.moveTo(x + w / 2 - 12, y - h / 2);
    ctx.lineTo(x + w / 2, y - h / 2 + 12);
    ctx.lineTo(x + w / 2 - 12, y - h / 2 + 12);
    ctx.lineTo(x + w / 2 - 12, y - h / 2);
    ctx.fillStyle = c.soft;
    ctx.fill();
    if (!small) writeLines(ctx, doc.title, x - w / 2 + 10, y, 13, c.ink, { width: w - 34 });
  },
  questions(ctx, question, x, y, { focus, small, asBox, colour }) {
    const c = colours();
    const disputes = disputesOf.get(question.id) || [];
    const edge = colour || (disputes.length ? c.contradicts : c.line);
    if (!asBox) {
      const w = bandWidth() - 48;
      const note = disputes.length ? `≠ ${many(disputes.length, 'contradiction', 'contradictions')}` : '';
      if (focus) box(ctx, x, narrow() ? y + 12 : y, w + 28, narrow() ? 88 : 54, 4, null, c.ink, 2.5);
      if (small) return;
      const style = { bold: true, serif: true, width: narrow() ? w + 16 : w - 190, most: narrow() ? 3 : 2 };
      ctx.font = `600 22px ${SERIF}`;
      const long = ctx.measureText(question.label[language()]).width > style.width;
      writeLines(ctx, question.label[language()], x - w / 2 - (narrow() ? 8 : 0), y, narrow() ? 17 : long ? 20 : 22, c.ink, style);
      write(ctx, note, narrow() ? x - w / 2 - 8 : x + w / 2, narrow() ? y + 44 : y, narrow() ? 14 : 16, c.contradicts, { align: narrow() ? 'left' : 'right', bold: true });
      return;
    }
    const [w, h] = SIZES.boxes;
    const strict = disputes.some((r) => r.strength === 'strict');
    box(ctx, x, y, w, h, 6, c.card, focus ? c.ink : edge,
      focus ? 5 : strict ? 4 : disputes.length ? 2 : 1, disputes.length && !strict ? [8, 5] : []);
    const share = Math.min(1, disputes.length / 12);
    if (share) box(ctx, x - w / 2 + (w * share) / 2, y + h / 2 - 3, w * share, 6, 2, c.contradicts);
    if (small) return;
    writeLines(ctx, question.label[language()], x - w / 2 + 14, y - 32, 17, c.ink, { bold: true, width: w - 28, serif: true });
    const [low, high] = extremes(question);
    if (low) writeFitting(ctx, low === high ? low.figure[language()] : `${low.figure[language()]}  ↔  ${high.figure[language()]}`, x - w / 2 + 14, y + 6, [20, 17, 14], c.ink, { width: w - 28, bold: true });
    write(ctx, many(question.claims.length, 'claim', 'claims'), x - w / 2 + 14, y + 36, 14, c.soft);
    if (disputes.length) write(ctx, `≠ ${many(disputes.length, 'contradiction', 'contradictions')}`, x + w / 2 - 14, y + 36, 14, c.contradicts, { align: 'right', bold: true });
  },
};
const middle = (claim) => (claim.span[0] + claim.span[1]) / 2;
function extremes(question) {
  const claims = question.claims.map((id) => items.get(id)).filter(Boolean);
  const sorted = [...claims].sort((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1));
  return [sorted[0], sorted[sorted.length - 1]];
}
function badgeWidth(ctx, text) {
  ctx.font = `600 19px ${FONT}`;
  return ctx.measureText(text).width + 18;
}
/** A pill on a contradiction: it is what the page is about. */
function badge(ctx, text, x, y) {
  const c = colours();
  const w = badgeWidth(ctx, text);
  box(ctx, x, y, w, 30, 15, c.contradicts, c.paper, 2);
  write(ctx, text, x - w / 2 + 9, y + 1, 19, c.paper, { bold: true });
}
const LINES = new Map(Object.entries(data.looks.edges));
/** Colour, width, dashes, arrow and sign of an edge: its own where pyvis gave it some, else those of its kind. */
function edgeLook(edge, thin = false) {
  const line = LINES.get(edge.kind === 'contradicts' ? edge.strength : edge.kind) || LINES.get('other');
  const { thinner, through } = data.looks;
  const own = edge.color && { width: edge.width, dashes: edge.dashes, arrows: edge.arrows };
  return {
    colour: themed(edge.color) || colours()[line.colour] + (thin ? through : ''), width: line.width / (thin ? thinner : 1), dashes: line.dashes, arrows: line.arrows, ...own,
    mark: line.mark + (line.mark && edge.ratio && edge.kind === 'contradicts' ? ` ×${number(Math.round(edge.ratio * 10) / 10)}` : ''),
  };
}
