// <bildwerk-stage>: the ground around an open picture. It knows the keys of the view and takes a dropped file as the
// next version of the picture.
//
// Attributes: asset (id), allowed (whether a file may be dropped)
// Events:     stage-step {step}, stage-key {name}, stage-version {name, failure}
import { make } from "./http.js";
import { sendVersion } from "./sending.js";

const NAMES = { enter: "confirm", c: "crop", e: "describe", f: "focal", v: "vary", "?": "keys" };

class Stage extends HTMLElement {
  connectedCallback() {
    if (this.wired) {
      return;
    }
    this.wired = true;
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("dragover", (event) => this.#drag(event, true));
    this.addEventListener("dragleave", (event) => this.#drag(event, false));
    this.addEventListener("drop", (event) => this.#drop(event));
  }

  /** Opens the file chooser for a new version. */
  choose() {
    const input = make("input", { type: "file" });
    input.addEventListener("change", () => input.files[0] && this.#send(input.files[0]));
    input.click();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, vaadin-text-field")) {
      return;
    }
    if (event.key === "Enter" && event.target.closest("button, a, vaadin-button, bildwerk-crop")) {
      return;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const name = event.key === "Escape" ? "leave" : this.hasAttribute("keys") ? NAMES[event.key.toLowerCase()] : null;
    if (step) {
      this.#tell("stage-step", { step });
    } else if (name) {
      this.#tell("stage-key", { name });
    } else {
      return;
    }
    event.preventDefault();
  }

  #drag(event, over) {
    if (this.hasAttribute("allowed") && event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      this.toggleAttribute("over", over);
    }
  }

  #drop(event) {
    const file = event.dataTransfer?.files[0];
    this.removeAttribute("over");
    if (file && this.hasAttribute("allowed")) {
      event.preventDefault();
      this.#send(file);
    }
  }

  async #send(file) {
    this.setAttribute("aria-busy", "true");
    try {
      await sendVersion(this.getAttribute("asset"), file, (done) => this.style.setProperty("--done", done));
      this.#tell("stage-version", { name: file.name, failure: null });
    } catch (failure) {
      this.#tell("stage-version", {
        name: file.name,
        failure: failure.message,
        reason: failure.reason ?? null,
        values: failure.values ?? [],
      });
    }
    this.removeAttribute("aria-busy");
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define("bildwerk-stage", Stage);
