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

  // Keys: / search, ? help, g then a letter to go somewhere. They can be switched off.
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
