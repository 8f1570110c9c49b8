// <bildwerk-search>: the one field for searching and for commands. `/` and Ctrl-K go to it from anywhere.
//
// Properties: labels ({name, hint, search, commands}), commands ([{id, text, hint, words}]), value
// Events:     search-for {text}, search-command {id}
import { fill, make } from "./http.js";

class Search extends HTMLElement {
  #labels = {};
  #commands = [];
  #options = [];
  #active = -1;

  set labels(value) {
    this.#labels = value ?? {};
    this.#write();
  }

  set commands(value) {
    this.#commands = value ?? [];
  }

  set value(text) {
    this.shown = text ?? "";
    this.#field().value = this.shown;
    this.#close();
  }

  connectedCallback() {
    this.classList.add("bw-search");
    this.#field();
    this.#write();
    this.away = (event) => !this.contains(event.target) && this.#close();
    this.shortcut = (event) => this.#shortcut(event);
    addEventListener("pointerdown", this.away);
    addEventListener("keydown", this.shortcut);
  }

  disconnectedCallback() {
    removeEventListener("pointerdown", this.away);
    removeEventListener("keydown", this.shortcut);
  }

  #field() {
    if (!this.input) {
      const icon = make("span", { className: "bw-icon" });
      icon.dataset.icon = "search";
      this.input = make("input", { type: "text", role: "combobox", autocomplete: "off", spellcheck: false });
      this.input.setAttribute("aria-expanded", "false");
      this.input.setAttribute("aria-controls", "bw-commands");
      this.list = make("div", { className: "bw-commands", id: "bw-commands", role: "listbox", hidden: true });
      this.append(icon, this.input, make("kbd", { className: "bw-key", textContent: "/", "aria-hidden": "true" }), this.list);
      this.input.addEventListener("input", () => this.#offer());
      this.input.addEventListener("blur", () => this.#close());
      // A hand on the list, or on its scroll bar, leaves the cursor in the field.
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.input.addEventListener("focus", () => this.#offer());
      this.input.addEventListener("keydown", (event) => this.#key(event));
    }
    return this.input;
  }

  #write() {
    if (this.input) {
      this.input.placeholder = this.#labels.hint ?? "";
      this.input.setAttribute("aria-label", this.#labels.name ?? "");
    }
  }

  #shortcut(event) {
    const typing = event.composedPath()[0].closest?.("input, textarea, select, [contenteditable]");
    const control = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (control || (event.key === "/" && !typing && !event.ctrlKey && !event.altKey)) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }
  }

  #offer() {
    const text = this.input.value.trim();
    const words = text.toLowerCase().replace(/^>/, "").trim();
    const commands = this.#commands.filter((each) => !words || `${each.text} ${each.words ?? ""}`.toLowerCase().includes(words));
    const search = text && !text.startsWith(">") ? [{ id: null, text: fill(this.#labels.search, text) }] : [];
    this.#options = [...search, ...commands.slice(0, 12)];
    this.#active = search.length ? 0 : -1;
    this.#draw();
  }

  #draw() {
    this.list.hidden = this.#options.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    const lines = this.#options.map((option, index) => this.#line(option, index));
    const first = this.#options.findIndex((option) => option.id !== null);
    if (first >= 0) {
      lines.splice(first, 0, make("div", { className: "bw-group", textContent: this.#labels.commands, "aria-hidden": "true" }));
    }
    this.list.replaceChildren(...lines);
    this.input.setAttribute("aria-activedescendant", this.#active >= 0 ? `bw-command-${this.#active}` : "");
  }

  #line(option, index) {
    const line = make("div", { role: "option", id: `bw-command-${index}` }, make("span", { textContent: option.text }));
    line.setAttribute("aria-selected", String(index === this.#active));
    if (option.hint) {
      line.append(make("span", { className: "bw-second", textContent: option.hint }));
    }
    line.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#choose(option);
    });
    return line;
  }

  #key(event) {
    const count = this.#options.length;
    if (event.key === "ArrowDown" && count) {
      this.#active = (this.#active + 1) % count;
    } else if (event.key === "ArrowUp" && count) {
      this.#active = (this.#active + count - 1) % count;
    } else if (event.key === "Enter") {
      this.#choose(this.#options[this.#active] ?? { id: null });
      return;
    } else if (event.key === "Escape") {
      this.input.value = this.shown ?? "";
      this.#close();
      this.input.blur();
      return;
    } else {
      return;
    }
    event.preventDefault();
    this.#draw();
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  #choose(option) {
    const text = this.input.value.trim();
    this.#close();
    this.input.blur();
    if (option.id) {
      this.input.value = "";
      this.dispatchEvent(new CustomEvent("search-command", { detail: { id: option.id } }));
    } else {
      this.dispatchEvent(new CustomEvent("search-for", { detail: { text } }));
    }
  }

  #close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}

customElements.define("bildwerk-search", Search);
