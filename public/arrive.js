// A link to a comment that is not in this document (#comment-123): go to the page that it is on. The part of an
// address behind # never reaches a server, so only a script can see it.
(() => {
  const slug = document.currentScript.dataset.in;
  const arrive = () => {
    const [, number] = /^#comment-(\d{1,16})$/.exec(location.hash) ?? [];
    if (number && !document.getElementById(`comment-${number}`)) {
      location.replace(`/c/${number}?in=${encodeURIComponent(slug)}`);
    }
  };
  addEventListener('hashchange', arrive);
  arrive();
})();
