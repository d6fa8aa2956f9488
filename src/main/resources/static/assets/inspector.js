// The inspector: sends the dropped file, folds loops, goes from finding to finding.
(() => {
  const form = document.getElementById('inspect');
  if (form) {
    const drop = document.getElementById('drop');
    const chooser = document.getElementById('file');
    const state = document.getElementById('inspect-progress');
    const bar = state.querySelector('progress');
    const words = state.querySelector('[data-words]');

    const tell = (text, percent) => {
      state.hidden = false;
      words.textContent = text;
      bar.value = percent;
    };

    const inspect = file => {
      if (file.size > Number(form.dataset.most)) {
        tell('The file is larger than 300 MB.', 0);
        return;
      }
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('X-CLAIMLINE-CSRF', window.claimline.csrf());
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
      request.upload.addEventListener('progress', event => {
        const percent = event.lengthComputable ? Math.round(event.loaded * 100 / event.total) : 0;
        tell(percent < 100 ? `Sending: ${percent} %` : 'Reading…', percent);
      });
      request.addEventListener('load', () => {
        if (request.status === 200) {
          window.location.assign(request.responseText);
        } else {
          tell(request.status === 413
            ? 'The file is too large to be inspected here; use bin/x12.' : `The file could not be inspected (status ${request.status}).`, 0);
        }
      });
      request.addEventListener('error', () => tell('The file could not be sent: the connection broke.', 0));
      tell('Sending…', 0);
      request.send(file);
    };

    form.addEventListener('submit', event => {
      event.preventDefault();
      if (chooser.files.length) {
        inspect(chooser.files[0]);
      }
    });
    ['dragenter', 'dragover'].forEach(type => drop.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach(type => drop.addEventListener(type, () => drop.classList.remove('over')));
    drop.addEventListener('drop', event => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        inspect(event.dataTransfer.files[0]);
      }
    });
  }

  const segments = document.getElementById('segments');
  if (!segments) {
    return;
  }
  const loops = [...segments.querySelectorAll('details')];
  const claim = /^Loop (2300|2100|2200[A-E])$/;
  const fold = how => loops.forEach(loop => {
    loop.open = how === 'none' || (how === 'claims' && !claim.test(loop.dataset.loop));
  });

  const show = segment => {
    for (let loop = segment.closest('details'); loop; loop = loop.parentElement.closest('details')) {
      loop.open = true;
    }
    segment.focus({ preventScroll: true });
    segment.scrollIntoView({ block: 'center' });
  };

  const wrong = [...segments.querySelectorAll('.inspector-segment.wrong')];
  let current = -1;
  const go = (step, elsewhere) => {
    const here = wrong.indexOf(document.activeElement?.closest('.inspector-segment'));
    const next = (here >= 0 ? here : current) + step;
    if (next >= 0 && next < wrong.length) {
      current = next;
      show(wrong[next]);
    } else if (elsewhere) {
      window.location.assign(elsewhere);
    }
  };
  const after = () => go(1, segments.dataset.after);
  const before = () => go(-1, segments.dataset.before);

  segments.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.fold) {
      fold(button.dataset.fold);
    } else if (button?.dataset.finding === 'after') {
      after();
    } else if (button?.dataset.finding === 'before') {
      before();
    }
  });

  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable], dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.cookie.includes('claimline-keys=off')) {
      return;
    }
    if (event.key === 'n') {
      after();
    } else if (event.key === 'p') {
      before();
    }
  });

  const seek = () => {
    const target = window.location.hash ? document.getElementById(window.location.hash.slice(1)) : segments.querySelector('.sought');
    if (target?.classList.contains('inspector-segment')) {
      current = wrong.indexOf(target);
      show(target);
    }
  };
  window.addEventListener('hashchange', seek);
  seek();
})();
