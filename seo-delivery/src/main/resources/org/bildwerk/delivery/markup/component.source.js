(() => {
  const decode = text => {
    const hash = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const head = hash[0] | hash[1] << 8 | hash[2] << 16, tail = hash[3] | hash[4] << 8;
    if (hash.length < 5 || head >> 23) return;
    const wide = tail >> 15, short = Math.max(1, tail & 7), edge = 24;
    const w = wide ? edge : Math.round(edge * short / 7), h = wide ? Math.round(edge * short / 7) : edge;
    let at = 10;
    const terms = (nx, ny, mean, scale) => {
      const all = [];
      for (let y = 0; y < ny; y++)
        for (let x = y ? 0 : 1; x * ny < nx * (ny - y); x++, at++)
          all.push([x, y, (((hash[at >> 1] ?? 119) >> (at & 1) * 4 & 15) / 7.5 - 1) * scale]);
      return (u, v) => all.reduce((sum, [x, y, f]) =>
        sum + f * Math.cos(Math.PI * x * u) * Math.cos(Math.PI * y * v) * 2, mean);
    };
    const nx = Math.max(3, wide ? 7 : tail & 7), ny = Math.max(3, wide ? tail & 7 : 7);
    const l = terms(nx, ny, (head & 63) / 63, (head >> 18 & 31) / 31);
    const p = terms(3, 3, (head >> 6 & 63) / 31.5 - 1, (tail >> 3 & 63) / 63 * 1.25);
    const q = terms(3, 3, (head >> 12 & 63) / 31.5 - 1, (tail >> 9 & 63) / 63 * 1.25);
    const rgba = new Uint8ClampedArray(w * h * 4);
    for (let i = 0; i < w * h; i++) {
      const u = (i % w + 0.5) / w, v = ((i / w | 0) + 0.5) / h, bright = l(u, v), yb = p(u, v), rg = q(u, v);
      const b = bright - 2 / 3 * yb, r = (3 * bright - b + rg) / 2;
      rgba.set([255 * r, 255 * (r - rg), 255 * b, 255], i * 4);
    }
    return new ImageData(rgba, w, h);
  };
  const blur = img => {
    const pixels = !img.naturalWidth && decode(img.dataset.bwThumbhash);
    if (!pixels) return;
    const canvas = document.createElement("canvas");
    canvas.width = pixels.width;
    canvas.height = pixels.height;
    canvas.getContext("2d").putImageData(pixels, 0, 0);
    const { style } = img;
    style.background = "url(" + canvas.toDataURL() + ") center/cover no-repeat";
    const clear = () => style.background = "";
    img.addEventListener("load", clear, { once: true });
    img.addEventListener("error", clear, { once: true });
  };
  class Picture extends HTMLElement {
    connectedCallback() {
      const look = () => this.querySelectorAll("img[data-bw-thumbhash]").forEach(blur);
      this.querySelector("img") ? look() : document.addEventListener("DOMContentLoaded", look, { once: true });
    }
  }
  customElements.get("bw-picture") || customElements.define("bw-picture", Picture);
})();
