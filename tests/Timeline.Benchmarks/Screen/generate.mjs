// Made-up events, skewed as news is: bursts in time that die away, clusters of places in space, few of either with most of the events. The same seed
// gives the same events.

function random(seed) {
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Around which places crowd: latitude, longitude. */
const Hubs = [[51.5, -0.1], [48.9, 2.3], [40.7, -74], [38.9, -77], [55.8, 37.6], [50.4, 30.5], [31.8, 35.2], [33.3, 44.4], [35.7, 51.4], [28.6, 77.2], [39.9, 116.4], [35.7, 139.7], [-33.9, 151.2], [-23.5, -46.6], [19.4, -99.1], [6.5, 3.4], [-26.2, 28], [30, 31.2], [41, 29], [1.3, 103.8], [-6.2, 106.8], [13.7, 100.5], [9, 38.7], [4.7, -74.1], [34, -118.2], [52.5, 13.4], [41.9, 12.5], [40.4, -3.7], [59.3, 18.1], [37.6, 127]];
const Countries = [['US', 39, -98], ['GB', 53, -2], ['FR', 47, 2], ['DE', 51, 10], ['RU', 60, 90], ['UA', 49, 32], ['IR', 32, 53], ['IQ', 33, 44], ['IN', 22, 79], ['CN', 35, 104], ['JP', 36, 138], ['BR', -10, -53], ['MX', 23, -102], ['NG', 9, 8], ['ZA', -29, 25], ['EG', 27, 30], ['TR', 39, 35], ['AU', -25, 134], ['ID', -2, 118], ['KR', 36, 128], ['PK', 30, 70], ['SY', 35, 38], ['SD', 15, 30], ['CO', 4, -73], ['ES', 40, -4], ['IT', 43, 12], ['PL', 52, 19], ['CA', 60, -100], ['AF', 34, 66], ['ET', 9, 40]];
const Day = 1, First = 12784, Span = 20 * 365.25;

/** Rows of one event each as columns, with their legend. @param {number} count @param {number} [seed] */
export function generate(count, seed = 42) {
  const next = random(seed), normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const places = Countries.map(([country, latitude, longitude], i) => ({ id: i + 1, name: String(country), latitude, longitude, kind: 5, country, radius: 500 }));
  const towns = Math.max(150, Math.min(25000, Math.round(count / 40)));
  for (let i = 0; i < towns; i++) {
    const [lat, lon] = Hubs[Math.floor(next() ** 1.7 * Hubs.length)], spread = next() < 0.7 ? 1.2 : 7;
    places.push({ id: 1000 + i, name: `Town ${i}`, latitude: Math.max(-60, Math.min(72, lat + normal() * spread)), longitude: lon + normal() * spread * 1.3, kind: 0, country: null, radius: 0 });
  }
  const articles = Array.from({ length: Math.ceil(count / 20) }, (_, i) => ({ id: `a${i}`, title: `Article ${i}`, source: `Paper ${i % 40}`, date: null }));
  const bursts = Array.from({ length: 400 }, () => ({ at: First + next() * Span, decay: 2 + next() ** 3 * 60, places: Math.floor(next() ** 2 * towns), kind: Math.floor(next() * 16) }));
  const rows = new Float64Array(count * 8);
  const start = new Float64Array(count), order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const burst = next() < 0.6 ? bursts[Math.floor(next() ** 2.5 * bursts.length)] : null;
    start[i] = Math.min(First + Span - 1, burst ? burst.at - Math.log(1 - next()) * burst.decay : First + next() * Span);
    const shape = next();
    rows[i * 8] = shape < 0.84 ? 1 : shape < 0.9 ? 1 / 24 : shape < 0.96 ? 30 : shape < 0.99 ? 365 : 3650;
    start[i] = shape < 0.84 || shape >= 0.9 ? Math.floor(start[i]) : start[i];
    rows[i * 8 + 1] = next() < 0.12 ? Math.floor(next() ** 1.6 * Countries.length) : Countries.length + (burst ? (burst.places + Math.floor(next() ** 3 * 60)) % towns : Math.floor(next() ** 2 * towns));
    rows[i * 8 + 2] = burst ? burst.kind : Math.floor(next() * 16);
    const status = next();
    rows[i * 8 + 3] = status < 0.9 ? 0 : status < 0.95 ? 1 : status < 0.98 ? 2 : 3;
    rows[i * 8 + 4] = Math.floor(next() ** 2 * 256);
    order[i] = i;
  }
  order.sort((a, b) => start[a] - start[b]);
  const take = (Type, of) => { const out = new Type(count); for (let k = 0; k < count; k++) out[k] = of(order[k], k); return out; };
  const column = k => i => rows[i * 8 + k];
  return {
    arrays: {
      id: take(Float64Array, (_, k) => k + 1), start: take(Float64Array, i => start[i]), end: take(Float64Array, i => start[i] + Math.max(Day / 24, rows[i * 8])),
      lat: take(Float32Array, i => places[rows[i * 8 + 1]].latitude), lon: take(Float32Array, i => places[rows[i * 8 + 1]].longitude), place: take(Int32Array, column(1)), article: take(Int32Array, (_, k) => Math.floor(k / 20)),
      kind: take(Uint8Array, column(2)), status: take(Uint8Array, column(3)), granularity: take(Uint8Array, i => ({ 1: 2, 30: 4, 365: 7, 3650: 8 })[rows[i * 8]] ?? 1), evidence: new Uint8Array(count),
      placeKind: take(Uint8Array, i => places[rows[i * 8 + 1]].kind), salience: take(Uint8Array, column(4)), flags: take(Uint8Array, i => (i % 17 === 0 ? 1 : 0)), confidence: new Uint8Array(count).fill(200),
    },
    legend: { revision: 1, places, articles },
  };
}

/** Prints the events of a count as lines for the benchmark's store: places, then articles, then events, a letter first and tabs between. */
export function* lines(count) {
  const { arrays: a, legend } = generate(count);
  for (const p of legend.places) yield `p\t${p.id}\t${p.name}\t${p.latitude}\t${p.longitude}\t${p.kind}\t${p.country ?? ''}\t${p.radius}\n`;
  for (const article of legend.articles) yield `a\t${article.title}\t${article.source}\n`;
  for (let i = 0; i < count; i++) yield `e\t${a.start[i]}\t${a.end[i]}\t${a.place[i]}\t${a.article[i]}\t${a.kind[i]}\t${a.status[i]}\t${a.granularity[i]}\t${a.salience[i]}\t${a.flags[i]}\n`;
}
