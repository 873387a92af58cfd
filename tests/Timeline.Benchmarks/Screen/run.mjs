// Measures the screen in headless Chromium and prints the tables of docs/performance.md:
//   node Screen/run.mjs scrub [rounds] [events...]   work in a frame, beside vis-timeline with leaflet.markercluster
//   node Screen/run.mjs seeds ADDRESS                first paint of a running program with the seeds
//   node Screen/run.mjs load ADDRESS                 load, memory and click of a running program with very many events
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url)), root = join(here, '../../..');
const Mime = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };
/** Where the addresses of the page lie in the repository. */
const Folders = [['/peers/', join(here, '../node_modules/')], ['/_content/BlazorLeaflet/', join(root, 'src/BlazorLeaflet/wwwroot/')], ['/leaflet/', join(root, 'src/BlazorLeaflet/wwwroot/leaflet/')], ['/js/', join(root, 'wwwroot/js/')], ['/lib/', join(root, 'wwwroot/lib/')], ['/', here]];
const Widths = [0.1, 1];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

export function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)), [prefix, folder] = Folders.find(([start]) => path.startsWith(start));
    try {
      const body = path === '/api/towns' ? '[]' : await readFile(join(folder, path.slice(prefix.length) || 'index.html'));
      response.writeHead(200, { 'content-type': Mime[extname(path)] ?? (path === '/' ? 'text/html' : 'application/octet-stream') }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const median = values => quantile(values, 0.5);

/** Milliseconds that the page's main thread worked (script, style, layout, paint, canvas) after each step until the next. */
async function scrub(browser, port, side, count, share, steps) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', error => { throw error; });
  await page.goto(`http://127.0.0.1:${port}/?side=${side}&count=${count}`);
  await page.waitForFunction(() => window.ready, null, { timeout: 240_000 });
  const session = await page.context().newCDPSession(page), events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', '__metadata'], excludedCategories: ['*'] }, transferMode: 'ReportEvents' });
  await page.evaluate(([share, steps]) => window.scrub(share, steps), [share, steps]);
  const complete = new Promise(done => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await page.close();
  const marks = events.filter(e => e.cat.includes('blink.user_timing') && /^(step \d+|end)$/.test(e.name)).sort((a, b) => a.ts - b.ts), main = marks[0];
  const tasks = events.filter(e => e.pid === main.pid && e.tid === main.tid && e.ph === 'X' && e.name.endsWith('RunTask'));
  const work = new Array(marks.length - 1).fill(0);
  // A task belongs to the step in which it ends: the mark is made inside of the step's own first task.
  for (const task of tasks) {
    const end = task.ts + task.dur, k = marks.findLastIndex(mark => mark.ts <= end);
    if (k >= 0 && k < work.length) work[k] += (task.tdur ?? task.dur) / 1000;
  }
  return work;
}

async function scrubs(rounds, counts) {
  const server = await serve(), { port } = server.address(), rows = [];
  for (const count of counts) {
    const sides = count === 10_000 ? ['timeline', 'peers'] : ['timeline'];
    for (const share of Widths) {
      const found = Object.fromEntries(sides.map(side => [side, []]));
      for (let round = 0; round < rounds; round++)
        for (const side of sides) {
          if (side === 'peers' && share === 1) continue;
          const browser = await launch(), work = await scrub(browser, port, side, count, share === 1 ? 0.9 : share, 60);
          await browser.close();
          found[side].push({ p50: quantile(work, 0.5), p95: quantile(work, 0.95) });
        }
      for (const side of sides) if (found[side].length) rows.push({ count, share, side, p50: median(found[side].map(f => f.p50)), p95: median(found[side].map(f => f.p95)) });
    }
  }
  server.close();
  console.log('events | window | drawn by | p50 ms | p95 ms');
  console.log('---|---|---|---|---');
  for (const r of rows) console.log(`${r.count.toLocaleString('en')} | ${r.share === 1 ? 'nine tenths' : 'a tenth'} | ${r.side === 'timeline' ? 'Timeline' : 'vis-timeline + leaflet.markercluster'} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)}`);
  const [ours, peers] = ['timeline', 'peers'].map(side => rows.find(r => r.count === 10_000 && r.share === 0.1 && r.side === side));
  if (peers) console.log(`\nTimes faster at 10,000, p95: ${(peers.p95 / ours.p95).toFixed(0)}`);
}

/** Loads the page anew in a fresh browser and says when what was there. */
async function open(address, returning = false) {
  const browser = await launch(), page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The tour of a first visit lies over the map.
  if (returning) await page.context().addCookies([{ name: 'tour', value: 'seen', url: address }]);
  const started = Date.now();
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('.page')?.instrument?.events?.hits, null, { timeout: 120_000, polling: 'raf' });
  const drawn = Date.now() - started, paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  return { browser, page, drawn, paint };
}

async function seeds(address) {
  const paints = [], drawn = [];
  for (let round = 0; round < 5; round++) {
    const opened = await open(address);
    paints.push(opened.paint);
    drawn.push(opened.drawn);
    await opened.browser.close();
  }
  console.log(`\nwith the seeds: first contentful paint ${(median(paints) / 1000).toFixed(2)} s, interactive ${(median(drawn) / 1000).toFixed(2)} s (median of 5, a fresh browser each)`);
}

/** Bytes that the page's own process holds for itself (its proportional share of what is shared). */
async function memoryOf(browser) {
  const session = await browser.newBrowserCDPSession(), { processInfo } = await session.send('SystemInfo.getProcessInfo'), sizes = [];
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue;
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    sizes.push(Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024);
  }
  return Math.max(...sizes);
}

async function load(address) {
  const drawn = [], memory = [], clicks = [];
  for (let round = 0; round < 5; round++) {
    const opened = await open(address, true);
    drawn.push(opened.drawn);
    await opened.page.waitForTimeout(1500);
    memory.push(await memoryOf(opened.browser));
    for (let k = 0; k < 8; k++) clicks.push(await click(opened.page, k));
    await opened.browser.close();
  }
  const count = (await (await fetch(new URL('api/legend?articles=999999999', address))).json()).places.length;
  console.log(`\n1,000,000 events at ${count.toLocaleString('en')} places: drawn ${(median(drawn) / 1000).toFixed(1)} s after the request, tab ${(median(memory) / 1e6).toFixed(0)} MB, click on a marker to passages p50 ${median(clicks).toFixed(0)} ms, p95 ${quantile(clicks, 0.95).toFixed(0)} ms (median of 5)`);
}

/** Milliseconds from the press of the mouse on a marker until another passage is shown. */
async function click(page, k) {
  const at = await page.evaluate(k => {
    const { instrument } = document.querySelector('.page'), box = instrument.map.getContainer().getBoundingClientRect(), far = instrument.events.markers.filter(m => m.x > 60 && m.y > 60 && m.x < box.width - 120 && m.y < box.height - 80);
    window.shown = new Promise(done => {
      const before = document.querySelector('.reader')?.textContent ?? '';
      addEventListener('pointerup', () => {
        const pressed = performance.now(), look = () => { const now = document.querySelector('.reader .telling.current') && document.querySelector('.reader').textContent; if (now && now !== before) done(performance.now() - pressed); else requestAnimationFrame(look); };
        look();
      }, { once: true, capture: true });
    });
    const marker = far[k % far.length];
    return { x: box.left + marker.x, y: box.top + marker.y };
  }, k);
  await page.mouse.click(at.x, at.y);
  const took = await page.evaluate(() => Promise.race([window.shown, new Promise(done => setTimeout(done, 10_000, 10_000))]));
  await page.waitForTimeout(400);
  return took;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [subject = 'scrub', first, ...counts] = process.argv.slice(2);
  if (subject === 'scrub') await scrubs(Number(first ?? 5), counts.length ? counts.map(Number) : [10_000, 100_000, 1_000_000]);
  else if (subject === 'seeds') await seeds(first);
  else await load(first);
}
