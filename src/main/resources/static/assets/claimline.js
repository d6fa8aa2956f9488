// What every page does: the token against forged requests, keys, plain words when a request fails.
(() => {
  const cookie = name => document.cookie.split('; ')
    .find(part => part.startsWith(name + '='))?.slice(name.length + 1);

  window.claimline = { csrf: () => decodeURIComponent(cookie('CLAIMLINE-CSRF') ?? '') };

  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-CLAIMLINE-CSRF'] = window.claimline.csrf();
  });

  const say = words => {
    const box = document.getElementById('trouble');
    if (box) {
      box.querySelector('[data-words]').textContent = words;
      box.hidden = false;
    }
  };
  document.addEventListener('htmx:sendError', () => say('Claimline cannot be reached. Check your connection; nothing was changed.'));
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status !== 401) {
      say('That did not work. Load the page again; if it happens once more, tell your administrator.');
    }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-dismiss-trouble]')) {
      document.getElementById('trouble').hidden = true;
    }
  });

  // A form that moves money goes out once, however often its button is pressed.
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-once]');
    if (!form) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  });

  document.addEventListener('change', event => {
    if (event.target.matches('[data-submit-on-change]')) {
      event.target.form.requestSubmit();
    }
  });

  // A row that somebody else changed meanwhile comes back as it is now, with a word about it.
  document.addEventListener('htmx:beforeSwap', event => {
    const { xhr, target } = event.detail;
    if ((xhr.status === 409 || xhr.status === 404) && target.closest('[data-rows-change]')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // The link of the next row of a list, which Enter then follows by itself.
  const walk = step => {
    const links = [...document.querySelectorAll('[data-walk] > tr a.claim-number')];
    const row = document.activeElement?.closest('[data-walk] > tr');
    const here = links.findIndex(link => link.closest('tr') === row);
    links[Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
  };

  // The arrows do the same once a row is chosen, and lead from the search box into what it found.
  document.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = event.target.closest('[data-walk] > tr');
    if (step && (chosen || (event.target.id === 'search' && step > 0 && document.querySelector('[data-walk-now]')))) {
      event.preventDefault();
      walk(step);
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('[data-walk-now]')) {
      walk(1);
    }
  });

  // Keys: / search, ? help, g then a letter to go somewhere, j and k along the rows of a list.
  // They can be switched off.
  const keysOff = () => cookie('claimline-keys') === 'off';
  const help = () => document.getElementById('keys');
  let going = false;
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || keysOff()) {
      return;
    }
    if (going) {
      going = false;
      const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('search')?.focus();
    } else if (event.key === '?') {
      help()?.showModal();
    } else if (event.key === 'j' || event.key === 'k') {
      walk(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'g') {
      going = true;
      setTimeout(() => { going = false; }, 1500);
    }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-show-keys]')) {
      help()?.showModal();
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    const box = document.getElementById('keys-on');
    if (box) {
      box.checked = !keysOff();
      box.addEventListener('change', () => {
        document.cookie = `claimline-keys=${box.checked ? 'on' : 'off'}; path=/; max-age=31536000; samesite=lax`;
      });
    }
  });
})();
