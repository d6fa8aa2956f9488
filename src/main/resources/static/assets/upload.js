// Sends dropped or chosen files one by one and tells how far they are.
(() => {
  const form = document.getElementById('upload');
  const drop = document.getElementById('drop');
  const chooser = document.getElementById('file');
  const state = document.getElementById('upload-progress');
  const bar = state.querySelector('progress');
  const words = state.querySelector('[data-words]');
  const most = Number(form.dataset.most);

  const tell = (text, percent) => {
    state.hidden = false;
    words.textContent = text;
    bar.value = percent;
  };

  const send = (file, label) => new Promise((resolve, reject) => {
    const data = new FormData();
    data.append('file', file);
    const practice = document.getElementById('practice');
    if (practice?.value) {
      data.append('practice', practice.value);
    }
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('X-CLAIMLINE-CSRF', window.claimline.csrf());
    request.upload.addEventListener('progress', event => {
      const percent = event.lengthComputable ? Math.round(event.loaded * 100 / event.total) : 0;
      tell(`${label}: ${percent} %`, percent);
    });
    request.addEventListener('load', () => {
      if (request.status < 400) {
        resolve(request.responseURL);
      } else {
        reject(new Error(request.status === 413
          ? `${file.name} is larger than 300 MB.` : `${file.name} was not taken (status ${request.status}).`));
      }
    });
    request.addEventListener('error', () => reject(new Error(`${file.name} was not taken: the connection broke.`)));
    request.send(data);
  });

  const upload = async files => {
    let last = form.action;
    try {
      for (const [index, file] of files.entries()) {
        if (file.size > most) {
          throw new Error(`${file.name} is larger than 300 MB.`);
        }
        last = await send(file, files.length > 1 ? `${file.name} (${index + 1} of ${files.length})` : file.name);
      }
      window.location.assign(files.length > 1 ? form.action : last);
    } catch (problem) {
      tell(problem.message, 0);
    }
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    if (chooser.files.length) {
      upload([...chooser.files]);
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
      upload([...event.dataTransfer.files]);
    }
  });
})();
