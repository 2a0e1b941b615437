// The timeline's scales: values up, days across, and round places for their marks.
const MARGIN = { left: 84, right: 24, top: 22, bottom: 34 };
const dateOf = (day) => new Date(day * 864e5);
const monthsOf = (day) => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();
const dayOfMonth = (months) => Date.UTC(Math.floor(months / 12), months % 12, 1) / 864e5;
/** Round days between two days, at most so many: days, weeks, first days of months, of quarters, of years. */
function dayTicks(first, last, most) {
  const every = (from, step, day, full) => {
    const found = [];
    for (let i = Math.ceil(from(first) / step) * step; day(i) <= last && found.length <= most; i += step) {
      if (day(i) >= first) found.push([day(i), dayText(day(i), full)]);
    }
    return found;
  };
  const dayWise = [1, 2, 4, 7, 14].map((step) => () => every((d) => Math.floor(d) - 4, step, (i) => i + 4, { day: 'numeric', month: 'short', year: 'numeric' }));
  const monthWise = [1, 2, 3, 6].map((step) => () => every(monthsOf, step, dayOfMonth, { month: 'short', year: 'numeric' }));
  const yearWise = [12, 24, 60, 120, 240, 600, 1200].map((step) => () => every(monthsOf, step, dayOfMonth, { year: 'numeric' }));
  for (const ticks of [...dayWise, ...monthWise, ...yearWise]) {
    const found = ticks();
    if (found.length && found.length <= most) return found;
  }
  return [[first, dayText(first, { day: 'numeric', month: 'short', year: 'numeric' })]];
}
const dayText = (day, full) => new Intl.DateTimeFormat(language(), { timeZone: 'UTC', ...full }).format(dateOf(day));
/** Where a claim stands on the value axis: its figure where it names one. */
const valueOf = (claim) => (claim.kind === 'quantity' && typeof claim.value === 'number' ? claim.value : middle(claim));
function valueScale(question, claims, tall) {
  const values = claims.flatMap((claim) => [valueOf(claim), ...claim.span]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const log = question.kind === 'quantity' && low > 0 && high / low > 20;
  const f = log ? Math.log10 : (v) => v;
  const margin = (f(high) - f(low)) * 0.13 || Math.abs(f(high)) * 0.1 || 1;
  const [from, to] = question.kind === 'status' ? [-0.4, 1.4] : [f(low) - margin, f(high) + margin];
  const y = (v) => MARGIN.top + (1 - (f(Math.max(v, log ? low : -Infinity)) - from) / (to - from)) * (tall - MARGIN.top - MARGIN.bottom);
  return { log, from, to, y };
}
/** Round values for the axis, with their texts. */
function valueTicks(question, { log, from, to }) {
  if (question.kind === 'status') return [[0, '✗'], [1, '✓']];
  if (question.kind === 'date') return dayTicks(from, to, 5);
  const found = [];
  if (log) {
    const each = to - from < 2 ? [1, 2, 5] : [1];
    for (let e = Math.floor(from); e <= to; e += 1) {
      for (const n of each) if (Math.log10(n) + e >= from && Math.log10(n) + e <= to) found.push(n * 10 ** e);
    }
  } else {
    const step = 10 ** Math.floor(Math.log10((to - from) / 2));
    const wide = [1, 2, 5, 10].map((n) => n * step).find((n) => (to - from) / n <= 5);
    for (let i = Math.ceil(from / wide); i * wide <= to; i += 1) if (question.kind !== 'quantity' || i >= 0) found.push(i * wide || 0);
  }
  return found.map((v) => [v, number(v)]);
}
/** Days across; claims without a date stand in a strip of their own at the left. */
function dayScale(claims, width) {
  const dated = claims.filter((claim) => claim.days);
  if (!dated.length) return { undated: width / 2, x: () => width / 2, ticks: [] };
  const mids = dated.map(({ days }) => (days[0] + days[1]) / 2);
  const [low, high] = [Math.min(...mids), Math.max(...mids)];
  const pad = Math.max((high - low) * 0.05, (20 - (high - low)) / 2, 1);
  const [first, last] = [low - pad, high + pad];
  const strip = dated.length < claims.length ? 76 : 0;
  const [left, right] = [MARGIN.left + strip, width - MARGIN.right];
  const x = (day) => Math.min(right, Math.max(left, left + ((day - first) / (last - first)) * (right - left)));
  return { undated: MARGIN.left + 30, x, ticks: dayTicks(first, last, width < 600 ? 3 : 6).filter(([day]) => !strip || x(day) > left + 30) };
}
