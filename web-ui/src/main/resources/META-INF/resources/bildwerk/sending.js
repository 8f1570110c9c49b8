// Sends one file to the application.
import { token } from "./http.js";

/**
 * Sends a file and returns what became of it: the asset's id, and whether it was there already.
 * Fails with the problem's own words, its reason and the values of that.
 */
export function send(file, batch, progress) {
  const form = new FormData();
  form.append("batch", batch);
  form.append("file", file, file.name);
  return post("/api/v1/assets", form, progress);
}

/** Sends a file as the next version of an asset. */
export function sendVersion(asset, file, progress) {
  const form = new FormData();
  form.append("file", file, file.name);
  return post(`/api/v1/assets/${asset}/versions`, form, progress);
}

function post(url, form, progress) {
  return new Promise((take, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-CSRF-TOKEN", token());
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("load", () => answer(request, take, fail));
    request.addEventListener("error", () => fail(new Error("")));
    request.send(form);
  });
}

function answer(request, take, fail) {
  let body = {};
  try {
    body = JSON.parse(request.responseText);
  } catch {
    body = {};
  }
  if (request.status >= 200 && request.status < 300) {
    take(body);
  } else {
    const words = body.detail ?? body.title ?? String(request.status);
    fail(Object.assign(new Error(words), { reason: body.reason, values: body.arguments ?? [] }));
  }
}
