// Lays pictures out in rows of equal width with their true proportions.

const GAP = 6;

/**
 * Returns rows of boxes. Rows that are already laid out are kept when `from` is given, so that a longer list only adds.
 * A picture flatter than 4:1 or higher than 1:2 is shown cut, so that one panorama does not take the whole screen.
 */
export function justify(rows, width, height) {
  const lines = [];
  let line = [];
  let sum = 0;
  let top = 0;
  for (let index = 0; index < rows.length; index++) {
    const ratio = proportion(rows[index]);
    line.push({ index, ratio });
    sum += ratio;
    if (sum * height + GAP * (line.length - 1) >= width) {
      top = close(lines, line, sum, width, top, null);
      line = [];
      sum = 0;
    }
  }
  if (line.length) {
    top = close(lines, line, sum, width, top, height);
  }
  return { lines, height: top };
}

function proportion(row) {
  const ratio = row.w > 0 && row.h > 0 ? row.w / row.h : 1;
  return Math.min(4, Math.max(0.5, ratio));
}

function close(lines, line, sum, width, top, wanted) {
  const full = (width - GAP * (line.length - 1)) / sum;
  const height = wanted === null ? full : Math.min(wanted, full);
  let left = 0;
  for (const box of line) {
    box.left = left;
    box.width = box.ratio * height;
    left += box.width + GAP;
  }
  lines.push({ top, height, boxes: line });
  return top + height + GAP;
}
