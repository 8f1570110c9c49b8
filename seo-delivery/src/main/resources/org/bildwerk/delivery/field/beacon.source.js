(() => {
  const d = document, me = d.currentScript, nav = performance.getEntriesByType("navigation")[0] || {}, zero = nav.activationStart || 0;
  let lcp, worst, cls = 0, shifts = [], slow = [], seen = new Set(), hidden = d.visibilityState == "hidden", sent;
  const img = "[data-bw-asset]";
  const ours = n => n && n.closest && (n.closest(img) || n.closest("a,button")?.querySelector(img));
  const watch = (type, take, durationThreshold) => {
    try {
      new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true, durationThreshold });
    } catch {}
  };
  watch("largest-contentful-paint", e => {
    if (!hidden) lcp = { e, n: ours(e.element) };
  });
  watch("layout-shift", e => {
    if (e.hadRecentInput) return;
    const at = e.startTime;
    if (shifts[0] && (at - shifts.at(-1).at >= 1e3 || at - shifts[0].at >= 5e3)) shifts = [];
    shifts.push({ at, v: e.value, n: e.sources.map(s => ours(s.node)).find(n => n) });
    const sum = shifts.reduce((a, s) => a + s.v, 0);
    if (sum > cls) {
      cls = sum;
      worst = shifts.reduce((a, s) => (s.v > a.v ? s : a)).n;
    }
  });
  const act = e => {
    if (!e.interactionId) return;
    const s = slow.find(s => s.id == e.interactionId);
    if (!s) slow.push({ id: e.interactionId, v: e.duration, n: ours(e.target) });
    else if (e.duration > s.v) s.v = e.duration;
    slow.sort((a, b) => b.v - a.v).splice(10);
  };
  watch("event", act, 40);
  watch("first-input", act);
  const look = () => {
    const eyes = new IntersectionObserver(all => all.forEach(e => e.isIntersecting && seen.add(e.target)), { threshold: 0.5 });
    d.querySelectorAll(img).forEach(n => eyes.observe(n));
  };
  d.readyState == "loading" ? d.addEventListener("DOMContentLoaded", look) : look();
  const flush = () => {
    if (sent) return;
    sent = 1;
    const e = [];
    const put = (m, v, n, t) => {
      const s = n?.dataset || {}, u = n?.currentSrc;
      e.push({ m, v, a: s.bwAsset, l: s.bwSlot, x: s.bwAssignment, u: u && new URL(u).pathname, t });
    };
    if (lcp) {
      const r = performance.getEntriesByName(lcp.e.url)[0];
      const t = r && [nav.responseStart, r.requestStart || r.startTime, r.responseEnd, lcp.e.startTime].map(x => Math.max(0, Math.round(x - zero)));
      put("lcp", Math.max(0, lcp.e.startTime - zero), lcp.n, t);
    }
    put("cls", cls, worst);
    const i = slow[Math.min(slow.length - 1, (performance.interactionCount || 0) / 50 | 0)];
    if (i) put("inp", i.v, i.n);
    [...seen].slice(0, 40).forEach(n => put("seen", 1, n));
    navigator.sendBeacon(new URL("b", me.src), JSON.stringify({ s: me.dataset.site, p: location.pathname, w: innerWidth, e }));
  };
  d.addEventListener("visibilitychange", () => d.visibilityState == "hidden" && flush());
  addEventListener("pagehide", flush);
})();
