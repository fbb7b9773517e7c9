// Under a closed conversation alone: words that were begun here before are shown, to be taken elsewhere or forgotten.
try {
  const box = document.querySelector('.begun');
  const begins = `rejoinder-draft:${box.dataset.article}:`;
  const names = Object.keys(localStorage).filter(
    (name) => name.startsWith(begins) && localStorage[name].trim(),
  );
  box.querySelector('textarea').value = names.map((name) => localStorage[name]).join('\n\n');
  box.querySelector('button').onclick = () => {
    for (const name of names) localStorage.removeItem(name);
    box.hidden = true;
  };
  box.hidden = names.length === 0;
} catch {
  // Storage is closed: then nothing was kept either.
}
