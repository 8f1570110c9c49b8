// Sends the dropped or chosen file as the form would, and puts the result into the page without leaving it.
const form = document.querySelector('form');
const input = form.querySelector('input');
const status = document.getElementById('status');
let shown;

function take(result) {
  const present = document.getElementById('result');
  present.replaceChildren(...result.childNodes);
  const picture = preview();
  if (picture) {
    present.prepend(picture);
  }
  present.querySelector('h2')?.focus();
}

function preview() {
  const file = input.files[0];
  if (shown) {
    URL.revokeObjectURL(shown);
    shown = undefined;
  }
  if (!file?.type.startsWith('image/')) {
    return undefined;
  }
  shown = URL.createObjectURL(file);
  const picture = new Image();
  picture.alt = '';
  picture.className = 'preview';
  picture.onerror = () => picture.remove();
  picture.src = shown;
  return picture;
}

async function send() {
  form.setAttribute('aria-busy', 'true');
  status.textContent = form.dataset.working;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), credentials: 'omit' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const result = page.getElementById('result');
    if (!result) {
      throw new Error(`answer ${answer.status} without a result`);
    }
    status.textContent = '';
    take(result);
  } catch {
    status.textContent = form.dataset.failed;
  } finally {
    form.removeAttribute('aria-busy');
  }
}

form.classList.add('scripted');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
input.addEventListener('change', () => {
  if (input.files.length) {
    send();
  }
});
for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
}
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) {
    form.classList.remove('over');
  }
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  if (event.dataTransfer.files.length) {
    const first = new DataTransfer();
    first.items.add(event.dataTransfer.files[0]);
    input.files = first.files;
    send();
  }
});
