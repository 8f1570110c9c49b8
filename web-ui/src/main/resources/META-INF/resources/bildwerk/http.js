// Requests of our elements to the application they were loaded from, with the session and its token.

/** Returns the token that the server hands out with the page; it proves that a change was asked for by our own page. */
export function token() {
  return document.querySelector('meta[name="bildwerk-token"]')?.content ?? "";
}

/** Reads JSON, or throws an error with the problem's own words. */
export async function json(url, options = {}) {
  const response = await fetch(url, {
    credentials: "same-origin",
    ...options,
    headers: { Accept: "application/json", "X-CSRF-TOKEN": token(), ...(options.headers ?? {}) },
  });
  if (response.status === 401) {
    location.reload();
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? problem.title ?? `${response.status}`), { status: response.status });
  }
  return response.json();
}

/** Fills a text such as "{0} of {1}" with figures in the reader's locale. */
export function fill(text, ...values) {
  const figures = new Intl.NumberFormat(document.documentElement.lang || undefined);
  return (text ?? "").replace(/\{(\d)\}/g, (whole, index) => {
    const value = values[Number(index)];
    return typeof value === "number" ? figures.format(value) : (value ?? "");
  });
}

/** Makes an element with properties and children. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && key !== "role" && !key.startsWith("aria")) {
      element[key] = value;
    } else if (value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}
