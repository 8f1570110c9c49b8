// <bildwerk-crops>: frames that show what is kept of one picture when it is cut, while its focal point moves. The frames
// are there without it; it only places the picture in them.
//
// Attributes: wide, high (pixels of the whole picture). Images inside it say in data-ratio how they are cut.
// Property:   focal ({x, y} as fractions)
// Hears:      focal-move {x, y} of a <bildwerk-picture> inside it

/** Returns where an image lies in a frame of the ratio, as object-position: the focal point in the middle, or as near
 *  to it as the edges allow, by the rule of the renditions. */
export function position(focal, width, height, ratio) {
  const keptWidth = Math.min(width, Math.max(1, Math.round(height * ratio)));
  const keptHeight = Math.min(height, Math.max(1, Math.round(width / ratio)));
  return [along(focal.x, keptWidth, width), along(focal.y, keptHeight, height)];
}

function along(focus, kept, length) {
  const room = length - kept;
  const start = Math.min(room, Math.max(0, Math.round(focus * length - kept / 2)));
  return room === 0 ? 50 : (start / room) * 100;
}

class Crops extends HTMLElement {
  connectedCallback() {
    if (!this.wired) {
      this.wired = true;
      this.addEventListener("focal-move", (event) => this.#show(event.detail));
    }
  }

  set focal(point) {
    this.#show(point ?? { x: 0.5, y: 0.5 });
  }

  #show(focal) {
    const [width, height] = [Number(this.getAttribute("wide")), Number(this.getAttribute("high"))];
    for (const image of this.querySelectorAll("img[data-ratio]")) {
      const [x, y] = position(focal, width, height, Number(image.dataset.ratio));
      image.style.objectPosition = `${x}% ${y}%`;
    }
  }
}

customElements.define("bildwerk-crops", Crops);
