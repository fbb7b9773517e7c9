// In articles with code alone: a button beside each block that puts it on the clipboard.
const said = document.currentScript.dataset;
for (const code of navigator.clipboard ? document.querySelectorAll('.prose pre') : []) {
  const button = document.createElement('button');
  button.textContent = said.copy;
  button.onclick = async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = said.copied;
  };
  code.after(button);
}
