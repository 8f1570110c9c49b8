// Reads what was dropped: files, and everything inside dropped folders.

/** Returns the files of a drop; hidden files of the system are left out. */
export async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) {
    return [...transfer.files];
  }
  const files = [];
  for (const entry of entries) {
    await collect(entry, files);
  }
  return files.filter((file) => !/^(\.|Thumbs\.db$|desktop\.ini$)/.test(file.name));
}

async function collect(entry, files) {
  if (entry.isFile) {
    files.push(await new Promise((take, fail) => entry.file(take, fail)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((take, fail) => reader.readEntries(take, fail));
    if (!some.length) {
      return;
    }
    for (const each of some) {
      await collect(each, files);
    }
  }
}
