// Each line that comes in is a question, `{"url": …, "form": "mobile" | "desktop"}`; each that goes out is what Lighthouse found.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const [chromePath] = process.argv.slice(2);
const packageJson = new URL('./node_modules/lighthouse/package.json', import.meta.url);
const version = JSON.parse(readFileSync(packageJson)).version;

// What costs points, or what an insight would mend.
function shortfall(audit, weight) {
  const { id, title, score, scoreDisplayMode, displayValue, explanation, errorMessage } = audit;
  return { id, title, weight, score, mode: scoreDisplayMode, value: displayValue, why: explanation ?? errorMessage,
    items: [audit.details?.items ?? []].flat().slice(0, 5).map((item) => JSON.stringify(item).slice(0, 400)) };
}

function summary(result) {
  const audits = result.audits;
  const refs = CATEGORIES.flatMap((id) => result.categories[id].auditRefs.map((ref) => ({ ...ref, category: id })));
  return {
    lighthouse: version,
    browser: result.environment.hostUserAgent,
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, Math.round(result.categories[id].score * 100)])),
    metrics: Object.fromEntries(refs.filter((ref) => ref.group === 'metrics')
      .map((ref) => [ref.id, audits[ref.id].numericValue])),
    requests: audits['network-requests'].details.items.map((request) => request.url),
    outcomes: Object.fromEntries(Object.values(audits).map((audit) => [audit.id, outcome(audit)])),
    shortfalls: refs.filter((ref) => outcome(audits[ref.id]) === 'failed')
      .map((ref) => ({ category: ref.category, ...shortfall(audits[ref.id], ref.weight) })),
  };
}

function outcome({ score, scoreDisplayMode: mode }) {
  if (mode === 'notApplicable' || mode === 'informative' || mode === 'manual') return mode;
  if (mode === 'error') return 'failed';
  return score === null || score >= 0.9 ? 'passed' : 'failed';
}

const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] });
try {
  for await (const line of createInterface({ input: process.stdin })) {
    const { url, form } = JSON.parse(line);
    const options = { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES };
    const run = await lighthouse(url, options, form === 'desktop' ? desktopConfig : undefined);
    if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message);
    console.log(JSON.stringify(summary(run.lhr)));
  }
} finally {
  await chrome.kill();
}
