// What was painted on a mask, as a list of deeds that can be taken back and done again. The mask is the alpha of a canvas
// of the picture's own size.

const PAINT = "#ff3d68";

export class Strokes {
  #done = [];
  #undone = [];

  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d", { willReadFrequently: true });
  }

  get some() { return this.#done.length > 0; }
  get undoable() { return this.#done.length > 0; }
  get redoable() { return this.#undone.length > 0; }

  /** Sets the size of the picture; what was painted goes. */
  size(width, height) {
    this.canvas.width = width;
    this.canvas.height = height;
    this.#done = [];
    this.#undone = [];
  }

  /** Begins a stroke; `tool` is `brush` or `eraser`, the width is in pixels of the picture. */
  begin(tool, width, x, y) {
    this.#add({ tool, width, points: [[x, y]] });
  }

  /** Goes on with the last stroke. */
  go(x, y) {
    const stroke = this.#done.at(-1);
    const [fromX, fromY] = stroke.points.at(-1);
    if (Math.hypot(x - fromX, y - fromY) < 0.5) return;
    stroke.points.push([x, y]);
    this.#draw({ ...stroke, points: stroke.points.slice(-2) });
  }

  invert() { this.#add({ tool: "invert" }); }
  clear() { if (this.some) this.#add({ tool: "clear" }); }

  /** Begins with an existing mask: white of a grey picture is painted. */
  load(image) {
    const { width, height } = this.canvas;
    const sheet = new OffscreenCanvas(width, height);
    const pen = sheet.getContext("2d");
    pen.drawImage(image, 0, 0, width, height);
    const pixels = pen.getImageData(0, 0, width, height);
    for (let i = 0; i < pixels.data.length; i += 4) {
      const value = pixels.data[i];
      pixels.data.set([255, 61, 104, value], i);
    }
    pen.putImageData(pixels, 0, 0);
    this.#add({ tool: "load", sheet });
  }

  undo() {
    if (!this.undoable) return;
    this.#undone.push(this.#done.pop());
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.#done.forEach((deed) => this.#draw(deed));
  }

  redo() {
    if (!this.redoable) return;
    const deed = this.#undone.pop();
    this.#done.push(deed);
    this.#draw(deed);
  }

  /** Returns the part of the picture that is painted, 0 to 1, looked at through a coarse grid. */
  share() {
    const small = new OffscreenCanvas(64, 64);
    const pen = small.getContext("2d");
    // Else a dab in a large picture falls between the points that are looked at.
    pen.imageSmoothingQuality = "high";
    pen.drawImage(this.canvas, 0, 0, 64, 64);
    const { data } = pen.getImageData(0, 0, 64, 64);
    let sum = 0;
    for (let i = 3; i < data.length; i += 4) sum += data[i];
    return sum / (255 * 64 * 64);
  }

  #add(deed) {
    this.#undone = [];
    this.#done.push(deed);
    this.#draw(deed);
  }

  #draw({ tool, width, points, sheet }) {
    const { pen, canvas } = this;
    pen.save();
    if (tool === "clear") {
      pen.clearRect(0, 0, canvas.width, canvas.height);
    } else if (tool === "invert") {
      pen.globalCompositeOperation = "source-out";
      pen.fillStyle = PAINT;
      pen.fillRect(0, 0, canvas.width, canvas.height);
    } else if (tool === "load") {
      pen.drawImage(sheet, 0, 0);
    } else {
      this.#line(tool, width, points);
    }
    pen.restore();
  }

  #line(tool, width, points) {
    const { pen } = this;
    pen.globalCompositeOperation = tool === "eraser" ? "destination-out" : "source-over";
    pen.strokeStyle = PAINT;
    pen.lineWidth = width;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.beginPath();
    pen.moveTo(...points[0]);
    points.forEach(([x, y]) => pen.lineTo(x + 0.001, y));
    pen.stroke();
  }
}
