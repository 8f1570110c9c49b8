// What the frame does without asking the server: theme, width of the inspector, copying, leaving fields by Escape.

const YEAR = 365 * 24 * 3600;

/** Remembers a choice in a cookie, so that the server draws the next page with it. */
function remember(name, value) {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`;
}

const frame = {
  theme(name) {
    if (name === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = name;
    }
    remember("bildwerk-theme", name);
  },

  language(tag) {
    remember("bildwerk-language", tag);
    location.reload();
  },

  keys(on) {
    remember("bildwerk-keys", on ? "on" : "off");
  },

  density(height) {
    remember("bildwerk-density", height);
  },

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  },

  /** Keeps the place of a picture that is still being made, and asks for it again. */
  patient(image) {
    const address = image.src;
    let left = 60;
    const again = () => {
      image.removeAttribute("src");
      if (left-- > 0) {
        setTimeout(() => image.isConnected && (image.src = `${address}&again=${left}`), 1500);
      }
    };
    image.addEventListener("error", again);
    if (image.complete && !image.naturalWidth) {
      again();
    }
  },

  /** Takes the focus where what had it is gone, once a dialog that it was in has closed. */
  refocus(element) {
    setTimeout(() => document.activeElement === document.body && element.focus(), 300);
  },

  /** Makes the inspector resizable by pointer and by keys. */
  resizable(handle) {
    const root = document.documentElement;
    const set = (width) => {
      const within = Math.min(560, Math.max(280, Math.round(width)));
      root.style.setProperty("--bw-inspector", `${within}px`);
      handle.setAttribute("aria-valuenow", within);
      localStorage.setItem("bildwerk-inspector", within);
    };
    const now = () => handle.parentElement.getBoundingClientRect().width;
    handle.setAttribute("aria-valuenow", Math.round(now()));
    handle.addEventListener("pointerdown", (event) => {
      handle.setPointerCapture(event.pointerId);
      const right = handle.parentElement.getBoundingClientRect().right;
      const move = (each) => set(right - each.clientX);
      handle.addEventListener("pointermove", move);
      handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", move), { once: true });
    });
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
      if (step) {
        event.preventDefault();
        set(now() + step);
      }
    });
  },
};

const kept = Number(localStorage.getItem("bildwerk-inspector"));
if (kept) {
  document.documentElement.style.setProperty("--bw-inspector", `${kept}px`);
}

window.bildwerk = frame;
