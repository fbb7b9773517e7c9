// All the script that somebody who only reads fetches. It goes to a comment that is on another page, and fetches the
// framework as soon as the reader turns to the conversation. Where it fails, forms and links work as plain HTML.
{
  const loader = document.currentScript.dataset;
  const begin = () => {
    const { flight, chunks } = loader;
    const page = location;
    const find = (selector) => document.querySelector(selector);
    let isBegun, isLoaded, isAwake, held, timer;

    // Only a script can see what stands behind # in an address.
    const arrive = () => {
      const [, number] = /^#comment-(\d{1,16})$/.exec(page.hash) || [];
      if (number && find('#comments') && !find(page.hash))
        page.replace(`/c/${number}?in=${page.pathname.split('/')[1]}`);
      if (page.hash === '#respond') wake();
    };

    const add = (tag, props) =>
      new Promise((onload, onerror) =>
        document.head.append(Object.assign(document.createElement(tag), props, { onload, onerror })),
      );

    const stop = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };

    // A form that posts is what the framework is for. Without one there is nothing to take over.
    const form = 'form[method=post]';
    const wake = () => {
      if (!flight || isBegun || !find(form)) return;
      isBegun = 1;
      const files = chunks.split(' ').map((name) => `/_next/static/chunks/${name}.js`);
      for (const href of files) add('link', { rel: 'preload', as: 'script', href }).catch(() => {});
      // Without its data the framework would stop at nothing: it comes after it.
      add('script', { src: `/_flight/${flight}${page.pathname}` })
        .then(() => Promise.all(files.map((src) => add('script', { src }))))
        .then(() => {
          isLoaded = 1;
          offer();
        })
        .catch(() => {
          // Links lead to their pages from now on.
          isAwake = 1;
          leave();
        });
    };

    const draftOf = (parent) => `rejoinder-draft:${find('[name=articleId]').value}:${parent}`;

    const drop = () => {
      clearTimeout(timer);
      if (held) held.ariaBusy = held = null;
    };

    // Asks whether a handler takes the click by now. It leads nowhere by itself.
    const offer = () => {
      if (!held) return;
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      click.preventDefault();
      click.preventDefault = () => {
        isAwake = 1;
      };
      held.dispatchEvent(click);
      isAwake ? drop() : setTimeout(offer, 40);
    };

    // To the page behind the link, with the words: it looks for them there.
    const leave = () => {
      if (!held) return;
      const { href, dataset } = held;
      try {
        const words = find('textarea').value;
        if (words) localStorage[draftOf(dataset.replyTo)] = words;
      } catch {}
      drop();
      page.href = href;
    };

    self.onhashchange = arrive;
    arrive();

    // A paper that is chosen stays chosen, also when that was after this page was made in advance.
    const root = document.documentElement.dataset;
    try {
      root.scheme = localStorage.scheme || '';
    } catch {}
    for (const radio of document.getElementsByName('scheme')) {
      radio.checked = radio.value === root.scheme;
      radio.onchange = () => {
        localStorage.scheme = root.scheme = radio.value;
      };
    }

    // What was said since the last visit. A visit lasts until nothing was opened for half an hour.
    try {
      const news = find('.news');
      const link = news.querySelector('a');
      const key = `rejoinder-seen:${page.pathname.split('/')[1]}`;
      const here = [...news.dataset.counts.split(' '), Date.now()];
      let [before, last] = JSON.parse(localStorage[key] || '[]');
      if (last && here[2] - last[2] > 18e5) before = last;
      localStorage[key] = JSON.stringify([before, here]);
      news.querySelectorAll('b').forEach((number, at) => {
        const more = here[at] - before[at];
        if (more > 0) number.append(more);
      });
      news.hidden = +here[0] <= before[0];
      const fresh = [...document.querySelectorAll('.comment-head time')].filter(
        (time) => Date.parse(time.dateTime) > before[2],
      );
      for (const time of fresh) time.classList.add('new');
      // One after the other, and then from the beginning. What is on other pages, the link's own page shows.
      link.onclick = () => {
        const time = fresh.shift();
        if (!time) return;
        fresh.push(time);
        link.href = `#${time.closest('.comment').id}`;
      };
    } catch {}

    // A finger put down may only scroll, and a wheel moves the page under a resting pointer: neither is intent. A slash,
    // where nobody is writing, is for searching.
    for (const type of ['click', 'focusin', 'keydown'])
      addEventListener(
        type,
        (event) => {
          if (event.target.closest?.(`${form},.comment-list`)) wake();
          if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest(':read-write')) {
            stop(event);
            find('[name=q]').focus();
          }
        },
        true,
      );

    if (!flight) return;

    // A click on Reply is held until the framework takes it, but not longer than a page would take.
    addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        // Who turns to the form goes on with the reply.
        if (held && event.target.closest(form)) return clearTimeout(timer);
        drop();
        const link = event.target.closest('[data-reply-to]');
        if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || isAwake) return;
        stop(event);
        held = link;
        link.ariaBusy = true;
        timer = setTimeout(leave, 3e3);
        if (isLoaded) offer();
      },
      true,
    );

    // A form that left as a plain one is not sent again by a framework that comes late, which can see when it left. What it
    // answers goes with it.
    addEventListener(
      'submit',
      (event) => {
        if (held) find('[name=parentId]').value = held.dataset.replyTo;
        drop();
        if (Date.now() - loader.sent < 8e3) stop(event);
        else
          setTimeout(() => {
            if (!event.defaultPrevented) loader.sent = Date.now();
          });
      },
      true,
    );
    self.onpageshow = () => {
      loader.sent = 0;
    };

    try {
      if (localStorage[draftOf(0)]) wake();
    } catch {}
    if (/rejoinder-signed-in=1/.test(document.cookie)) (self.requestIdleCallback || setTimeout)(wake);
  };
  // A page that the browser made in advance has not been visited: nothing is noted or fetched before it is shown.
  document.prerendering ? addEventListener('prerenderingchange', begin) : begin();
}
