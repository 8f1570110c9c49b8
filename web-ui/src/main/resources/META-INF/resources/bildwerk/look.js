// The quick look: one picture over everything, Space or Escape ends it, arrows walk on.
import { fill, make } from "./http.js";

/** Shows a picture of the gallery large. */
export function look(gallery, start) {
  let index = start;
  const image = make("img", { alt: "" });
  const words = make("p");
  const dialog = make("dialog", { className: "bw-look" }, image, words);

  const show = () => {
    const row = gallery.rows[index];
    image.src = row.preview ? row.preview.replace("{size}", "1024") : "";
    image.alt = row.title;
    words.textContent = `${row.title} · ${fill(gallery.labels.place, index + 1, gallery.rows.length)}`;
    dialog.setAttribute("aria-label", row.title);
  };
  const step = (by) => {
    index = Math.min(gallery.rows.length - 1, Math.max(0, index + by));
    show();
  };
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight" || event.key === "ArrowDown") {
      step(1);
    } else if (event.key === "ArrowLeft" || event.key === "ArrowUp") {
      step(-1);
    } else if (event.key === " ") {
      event.preventDefault();
      dialog.close();
    } else if (event.key === "Enter") {
      dialog.close();
      gallery.open(index);
    }
  });
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    gallery.focusOn(index, true);
  });
  document.body.append(dialog);
  show();
  dialog.tabIndex = -1;
  dialog.showModal();
}
