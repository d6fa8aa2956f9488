// Charge entry: keeps the draft as somebody types, offers what fits, and needs no mouse.
(() => {
  const form = document.getElementById('charge');
  const lines = document.getElementById('lines');
  const said = document.getElementById('charge-said');
  const state = document.getElementById('draft-state');
  const mostLines = 50;
  const byId = id => document.getElementById(id);

  const post = (path, data) => fetch(path, {
    method: 'POST', body: data, credentials: 'same-origin', keepalive: true,
    headers: { 'X-CLAIMLINE-CSRF': window.claimline.csrf() },
  });

  const say = (words, tone = 'danger') => {
    said.textContent = words;
    said.hidden = !words;
    said.classList.toggle('alert-danger', tone === 'danger');
    said.classList.toggle('alert-warning', tone === 'warning');
  };

  // ---- fields in their order

  const reachable = element => !element.disabled && element.type !== 'hidden' && element.tabIndex >= 0
    && element.offsetParent !== null;
  const fields = () => [...form.querySelectorAll('input, select, textarea')].filter(reachable);
  const rows = () => [...lines.querySelectorAll('tbody[data-line]')];
  const cell = (row, field) => row.querySelector(`[data-field="${field}"]`);
  const focus = element => {
    element?.focus();
    element?.select?.();
  };

  const next = from => {
    const all = fields();
    const after = all.slice(all.indexOf(from) + 1)
      .find(each => each.type !== 'radio' || each.name !== from.name);
    focus(after ?? form.querySelector('[data-enter]'));
  };

  // ---- lines

  // Buttons take the focus away from the line that they are meant for.
  let lastCell = null;

  const renumber = () => rows().forEach((row, number) => {
    row.querySelector('[data-number]').textContent = String(number + 1);
    row.querySelectorAll('[id], [name], [data-trouble], [data-meaning], [aria-controls]').forEach(each => {
      for (const attribute of ['id', 'name', 'data-trouble', 'data-meaning', 'aria-controls']) {
        const value = each.getAttribute(attribute);
        if (value) {
          each.setAttribute(attribute, value.replace(/lines\[\d+\]/, `lines[${number}]`));
        }
      }
    });
    row.querySelectorAll('[data-label]').forEach(each =>
      each.setAttribute('aria-label', `Line ${number + 1}, ${each.dataset.label}`));
    row.querySelector('[data-line-more]').setAttribute('aria-label', `Line ${number + 1}, drug and note`);
  });

  const clear = row => {
    row.querySelectorAll('input').forEach(each => { each.value = ''; });
    row.querySelectorAll('select').forEach(each => { each.selectedIndex = 0; });
    row.querySelectorAll('[data-trouble], [data-meaning]').forEach(each => { each.textContent = ''; });
    row.querySelectorAll('.is-invalid, .charge-warned').forEach(each => {
      each.classList.remove('is-invalid', 'charge-warned');
      each.removeAttribute('aria-invalid');
    });
    row.querySelector('[data-more]').hidden = true;
    delete cell(row, 'charge').dataset.proposed;
    delete cell(row, 'charge').dataset.fee;
    cell(row, 'units').value = '1';
  };

  // A further line has the days and diagnoses of the one above; only what is new is left to type.
  const addLine = () => {
    const all = rows();
    const last = all[all.length - 1];
    if (all.length >= mostLines) {
      say(`A claim has at most ${mostLines} lines.`);
      return;
    }
    const added = last.cloneNode(true);
    clear(added);
    ['from', 'through', 'placeOfService', 'pointers'].forEach(field => {
      cell(added, field).value = cell(last, field).value;
    });
    last.after(added);
    renumber();
    focus(cell(added, cell(added, 'from').value ? 'procedure' : 'from'));
    tell();
  };

  const lineOf = element => rows().find(row => row.contains(element)) ?? rows()[rows().length - 1];

  const removeLine = () => {
    const row = lineOf(lastCell);
    const all = rows();
    if (all.length === 1) {
      clear(row);
      focus(cell(row, 'from'));
    } else {
      const near = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1];
      row.remove();
      renumber();
      focus(cell(near, 'procedure'));
    }
    tell();
    keepSoon();
  };

  const openMore = row => {
    const more = row.querySelector('[data-more]');
    more.hidden = false;
    focus(cell(row, 'ndc'));
  };

  // ---- totals, in whole cents

  const cents = text => {
    const plain = text.replace(/[$,\s]/g, '');
    if (!/^\d{1,8}(\.\d{0,2})?$|^\.\d{1,2}$/.test(plain)) {
      return 0;
    }
    const [dollars, part = ''] = plain.split('.');
    return Number(dollars || 0) * 100 + Number(part.padEnd(2, '0'));
  };

  const dollars = amount =>
    `$${Math.floor(amount / 100).toLocaleString('en-US')}.${String(amount % 100).padStart(2, '0')}`;

  const tell = () => {
    const charged = rows().map(row => cell(row, 'charge').value).filter(Boolean);
    const total = charged.reduce((sum, each) => sum + cents(each), 0);
    byId('total').textContent = dollars(total);
    byId('line-count').textContent = `${charged.length} ${charged.length === 1 ? 'line' : 'lines'}`;
  };

  // ---- what the fee schedule says

  // Beside a charge that somebody typed stands the fee from which it differs.
  const compare = charge => {
    const { fee } = charge.dataset;
    const differs = fee && charge.value.trim() && cents(charge.value) !== cents(fee);
    form.querySelector(`[data-meaning="${CSS.escape(charge.id)}"]`).textContent =
      differs ? `schedule: ${dollars(cents(fee))}` : '';
  };

  const fill = (charge, amount) => {
    charge.value = amount;
    if (document.activeElement === charge) {
      charge.select();
    }
    keepSoon();
  };

  // An empty charge takes the fee; one that holds a fee follows when the fee does.
  const propose = fees => {
    for (const charge of rows().map(row => cell(row, 'charge'))) {
      const fee = fees[charge.id];
      const { proposed } = charge.dataset;
      const follows = !charge.value.trim() || charge.value === proposed;
      if (fee) {
        charge.dataset.fee = fee;
      } else {
        delete charge.dataset.fee;
      }
      if (follows && fee && charge.value !== fee) {
        fill(charge, fee);
      } else if (follows && !fee && charge.value) {
        fill(charge, '');
      }
      if (fee && charge.value === fee) {
        charge.dataset.proposed = fee;
      } else {
        delete charge.dataset.proposed;
      }
      compare(charge);
    }
    tell();
  };

  // ---- what the server says

  // Words that somebody is still looking something up by are no mistake.
  const isLookingUp = field => field === document.activeElement && field?.dataset.lookup
    && !listOf(field).hidden && options(field).length > 0;

  const troubleOf = field => document.querySelector(`[data-trouble="${CSS.escape(field)}"]`);

  const show = answer => {
    document.querySelectorAll('[data-trouble]').forEach(each => { each.textContent = ''; });
    form.querySelectorAll('.is-invalid, .charge-warned').forEach(each => {
      each.classList.remove('is-invalid', 'charge-warned');
      each.removeAttribute('aria-invalid');
      each.removeAttribute('aria-describedby');
    });
    form.querySelectorAll('[data-meaning]').forEach(each => { each.textContent = ''; });
    const tried = 'tried' in form.dataset;
    const elsewhere = [];
    let first = null;
    for (const problem of answer.problems) {
      if (!tried && problem.kind !== 'WRONG') {
        continue;
      }
      const field = byId(problem.field);
      if (!tried && isLookingUp(field)) {
        continue;
      }
      const box = troubleOf(problem.field);
      if (!box) {
        elsewhere.push(problem.words);
        continue;
      }
      if (box.textContent) {
        continue;
      }
      box.textContent = problem.words;
      box.id = `trouble-${problem.field}`;
      box.classList.toggle('charge-warning', problem.kind === 'WARNING');
      field?.classList.add(problem.kind === 'WARNING' ? 'charge-warned' : 'is-invalid');
      field?.setAttribute('aria-describedby', box.id);
      if (problem.kind !== 'WARNING') {
        field?.setAttribute('aria-invalid', 'true');
      }
      box.closest('[data-more]')?.removeAttribute('hidden');
      first ??= field;
    }
    for (const [field, words] of Object.entries(answer.meanings)) {
      const box = form.querySelector(`[data-meaning="${CSS.escape(field)}"]`);
      if (box) {
        box.textContent = words;
      }
    }
    propose(answer.fees);
    return { first, elsewhere };
  };

  const taken = answer => {
    form.dataset.draft = answer.draft;
    form.dataset.version = answer.version;
    if (answer.draft > 0 && !location.pathname.includes('/charges/drafts/')) {
      history.replaceState(null, '', `/charges/drafts/${answer.draft}`);
    }
  };

  const sheet = () => {
    const data = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (value) {
        data.append(name, value);
      }
    });
    data.append('draft', form.dataset.draft);
    data.append('version', form.dataset.version);
    return data;
  };

  // ---- keeping: one request at a time, the newest state last

  let waiting = 0;
  let sending = Promise.resolve();

  const keep = () => {
    clearTimeout(waiting);
    waiting = 0;
    sending = sending.then(async () => {
      try {
        const response = await post('/charges/drafts', sheet());
        if (response.status === 409) {
          say('This draft was changed in another window, or has ended. Load the page again; what stands here was not saved.');
          return;
        }
        if (!response.ok) {
          throw new Error(String(response.status));
        }
        const answer = await response.json();
        taken(answer);
        show(answer);
        state.textContent = `Draft saved at ${new Date().toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}`;
      } catch {
        state.textContent = 'Not saved: Claimline cannot be reached. It is tried again with the next key.';
      }
    });
    return sending;
  };

  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 600);
  };

  const enterNow = async confirmed => {
    const data = sheet();
    data.append('confirmed', confirmed);
    const response = await post('/charges/claims', data);
    if (!response.ok) {
      say(response.status === 409
        ? 'This draft was changed in another window, or has ended. Load the page again.'
        : 'The claim was not entered. Load the page again; the draft is kept.');
      return;
    }
    const answer = await response.json();
    if (answer.next) {
      window.location.assign(answer.next);
      return;
    }
    taken(answer);
    const { first, elsewhere } = show(answer);
    form.dataset.confirm = answer.onlyWarnings ? 'yes' : '';
    say([
      answer.onlyWarnings
        ? 'The scrub will ask for what is marked. Mend it, or enter the claim once more (Alt S) to enter it as it is.'
        : 'Not entered yet: mend what is marked.',
      ...elsewhere].join(' '), answer.onlyWarnings ? 'warning' : 'danger');
    focus(first);
  };

  // In line behind what is being kept: both count the draft's version.
  const enter = confirmed => {
    form.dataset.tried = '';
    clearTimeout(waiting);
    waiting = 0;
    say('');
    sending = sending.then(() => enterNow(confirmed)).catch(() =>
      say('Claimline cannot be reached. The draft is kept; try again.'));
    return sending;
  };

  let entering = false;
  const enterOnce = () => {
    if (!entering) {
      entering = true;
      enter(form.dataset.confirm === 'yes').finally(() => { entering = false; });
    }
  };

  const check = async () => {
    form.dataset.tried = '';
    await keep();
    focus(form.querySelector('.is-invalid, .charge-warned'));
  };

  // ---- look-ups

  let asked = 0;

  const listOf = input => byId(input.getAttribute('aria-controls'));
  const options = input => [...listOf(input).querySelectorAll('[role=option]:not([aria-disabled])')];
  const active = input => options(input).find(each => each.getAttribute('aria-selected') === 'true');
  const close = input => {
    listOf(input).hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const activate = (input, option) => {
    options(input).forEach(each => each.setAttribute('aria-selected', String(each === option)));
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  // Modifiers stand one behind the other in their field: the last one is looked for and filled in.
  const isMany = input => input.dataset.lookup === 'MODIFIER';
  const wanted = input => {
    if (!isMany(input)) {
      return input.value;
    }
    const last = input.value.split(/[\s,;/]+/).pop();
    return /\d/.test(last) && last.length > 2 ? last.slice(last.length % 2 ? -1 : -2) : last;
  };

  const question = input => {
    const data = new URLSearchParams({ text: input.value });
    const kind = input.dataset.lookup;
    if (kind === kind.toUpperCase()) {
      data.set('text', wanted(input));
      data.append('field', input.name);
      data.append('day', cell(lineOf(input), 'from').value);
      return [`/charges/lookup/codes/${kind}`, data];
    }
    data.append('role', input.closest('[data-provider]')?.dataset.provider ?? '');
    return [`/charges/lookup/${kind}`, data];
  };

  const lookUp = async input => {
    if (wanted(input).trim().length < 2) {
      close(input);
      return;
    }
    const number = ++asked;
    input.dataset.asking = number;
    const response = await post(...question(input));
    if (Number(input.dataset.asking) !== number || !response.ok || document.activeElement !== input) {
      return;
    }
    const list = listOf(input);
    list.innerHTML = await response.text();
    list.querySelectorAll('[role=option]').forEach((each, at) => { each.id = `${list.id}-${at}`; });
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    delete input.dataset.asking;
    if (input.dataset.lookup === 'patients' && options(input).length) {
      activate(input, options(input)[0]);
      if (input.dataset.pick && options(input).length === 1) {
        choose(input, options(input)[0]);
      }
    }
    delete input.dataset.pick;
  };

  const lookUpSoon = input => {
    clearTimeout(input.lookUpTimer);
    input.dataset.asking = 'soon';
    input.lookUpTimer = setTimeout(() => lookUp(input), 150);
  };

  const choosePatient = async id => {
    const response = await post('/charges/patient', new URLSearchParams({ patientId: id }));
    if (!response.ok) {
      say('This patient is not found any more.');
      return;
    }
    byId('patient-part').outerHTML = await response.text();
    await keep();
  };

  const choose = async (input, option) => {
    close(input);
    if (option.dataset.patient) {
      input.value = '';
      await choosePatient(option.dataset.patient);
      focus(byId('renderingNpi'));
      return;
    }
    const filled = JSON.parse(option.dataset.fill);
    for (const [name, value] of Object.entries(filled)) {
      const field = byId(name);
      if (field) {
        const before = isMany(field) ? field.value.slice(0, field.value.length - wanted(field).length) : '';
        field.value = before + value;
      }
    }
    keepSoon();
    const all = fields();
    const last = Object.keys(filled).map(name => byId(name)).filter(each => all.includes(each))
      .sort((one, other) => all.indexOf(one) - all.indexOf(other)).pop();
    next(last ?? input);
  };

  // ---- keys and typing

  const enterKey = (event, element) => {
    event.preventDefault();
    if (element.dataset.lookup) {
      const option = listOf(element).hidden ? null : active(element);
      if (option) {
        choose(element, option);
        return;
      }
      if (element.dataset.lookup === 'patients' && element.value.trim() && element.dataset.asking) {
        element.dataset.pick = 'first';
        return;
      }
      close(element);
    }
    if (/^diagnoses\[([1-9]|1[01])\]$/.test(element.id) && !element.value.trim()) {
      focus(cell(rows()[0], 'from'));
      return;
    }
    const all = rows();
    if (element === cell(all[all.length - 1], 'charge') && element.value.trim()) {
      keepSoon();
      addLine();
      return;
    }
    next(element);
  };

  const arrowKey = (event, element) => {
    const all = listOf(element).hidden ? [] : options(element);
    if (all.length) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const at = all.indexOf(active(element));
      activate(element, all[(at + step + all.length) % all.length]);
    }
  };

  const keys = {
    KeyP: () => focus(byId('patient-search')),
    KeyN: () => newPatient(),
    KeyV: () => focus(byId('renderingNpi')),
    KeyO: () => {
      byId('visit-more').open = true;
      focus(byId('referringNpi'));
    },
    KeyI: () => focus(byId('diagnoses[0]')),
    KeyL: () => focus(cell(rows()[0], 'from')),
    KeyA: () => addLine(),
    KeyR: () => removeLine(),
    KeyG: () => openMore(lineOf(lastCell)),
    KeyK: () => check(),
    KeyS: () => enterOnce(),
  };

  const newPatient = async () => {
    await choosePatient('0');
    focus(byId('patient.lastName'));
  };

  document.addEventListener('keydown', event => {
    if (event.altKey && !event.ctrlKey && !event.metaKey && keys[event.code]) {
      event.preventDefault();
      keys[event.code]();
      return;
    }
    const element = event.target;
    if (!form.contains(element)) {
      return;
    }
    if (event.key === 'Enter' && element.matches('input, select')) {
      enterKey(event, element);
    } else if (element.dataset.lookup && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      arrowKey(event, element);
    } else if (element.dataset.lookup && event.key === 'Escape') {
      close(element);
    }
  });

  form.addEventListener('input', event => {
    const element = event.target;
    form.dataset.confirm = '';
    const box = troubleOf(element.name);
    if (box?.textContent) {
      box.textContent = '';
      element.classList.remove('is-invalid', 'charge-warned');
      element.removeAttribute('aria-invalid');
    }
    if (element.dataset.lookup) {
      lookUpSoon(element);
    }
    if (element.dataset.field === 'charge') {
      compare(element);
    }
    tell();
    if (element.id !== 'patient-search') {
      keepSoon();
    }
  });

  form.addEventListener('change', event => {
    const element = event.target;
    if (element.matches('[data-relationship]')) {
      byId('holder-part').hidden = element.value === '18';
    } else if (element.matches('[data-coverage]')) {
      byId('coverage-part').hidden = element.value !== '';
    }
    keepSoon();
  });
  byId('batch').addEventListener('change', keepSoon);

  form.addEventListener('focusout', event => {
    if (event.target.dataset?.lookup) {
      // A click on an option comes first.
      setTimeout(() => {
        if (document.activeElement !== event.target) {
          close(event.target);
        }
      }, 150);
    }
  });

  form.addEventListener('mousedown', event => {
    const option = event.target.closest('[role=option]:not([aria-disabled])');
    if (option) {
      event.preventDefault();
      choose(document.querySelector(`[aria-controls="${CSS.escape(option.parentNode.id)}"]`), option);
    }
  });

  form.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.matches('[data-add-line]')) {
      addLine();
    } else if (button.matches('[data-remove-line]')) {
      removeLine();
    } else if (button.matches('[data-drug]')) {
      openMore(lineOf(lastCell));
    } else if (button.matches('[data-line-more]')) {
      openMore(lineOf(button));
    } else if (button.matches('[data-new-patient]')) {
      newPatient();
    } else if (button.matches('[data-check]')) {
      check();
    } else if (button.matches('[data-enter]')) {
      enterOnce();
    }
  });

  lines.addEventListener('focusin', event => { lastCell = event.target; });

  form.addEventListener('submit', event => event.preventDefault());
  // What was typed in the last moment goes out while the page is left.
  window.addEventListener('pagehide', () => {
    if (waiting) {
      keep();
    }
  });

  tell();
  // A draft that is only looked at is not saved: somebody may type on it in another window.
  if (Number(form.dataset.draft) > 0) {
    post('/charges/check', sheet()).then(response => response.json()).then(show).catch(() => {});
  }
})();
