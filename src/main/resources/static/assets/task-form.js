/* What the forms of all tasks share: they show the claim as the server has it, and leave the
   decision there before Tasklist completes the task. Nothing becomes a process variable. */
(function () {
  'use strict';

  var PEOPLE = [
    ['lastName', 'Last name'], ['firstName', 'First name'],
    ['birthDate', 'Birth date', 'date'], ['sex', 'Sex (F, M, U)', 'short'],
    ['line1', 'Street'], ['city', 'City'], ['state', 'State', 'short'], ['zip', 'ZIP code', 'short']
  ];
  var VISIT = [
    ['diagnoses', 'Diagnoses in order', 'wide'], ['placeOfService', 'Place of service', 'short'],
    ['authorization', 'Authorization'], ['referringNpi', 'Referring provider\u2019s NPI'],
    ['referringLastName', 'Referring provider\u2019s last name'],
    ['referringFirstName', 'Referring provider\u2019s first name'],
    ['renderingNpi', 'Rendering provider\u2019s NPI'], ['referral', 'Referral'], ['cliaNumber', 'CLIA number'], ['mammographyCertification', 'Mammography certification'],
    ['accidentDate', 'Accident date', 'date'], ['relatedCauses', 'Related causes (AA, EM, OA)', 'short'],
    ['accidentState', 'Accident state', 'short'],
    ['frequency', 'Frequency (1, 7, 8)', 'short'], ['payerClaimNumber', 'Payer\u2019s claim number']
  ];
  var ADDRESS = [
    ['line1', 'Street'], ['city', 'City'], ['state', 'State', 'short'], ['zip', 'ZIP code', 'short']
  ];
  var BILLING = [['name', 'Name'], ['npi', 'NPI'], ['taxId', 'Tax id']].concat(ADDRESS);
  var OTHER_NPIS = {
    renderingNpi: 'rendering', referringNpi: 'referring', orderingNpi: 'ordering', supervisingNpi: 'supervising',
    purchasedNpi: 'purchased service', primaryCareNpi: 'primary care', facilityNpi: 'facility'
  };
  var LINE = [
    ['procedure', 'Procedure'], ['modifiers', 'Modifiers'], ['units', 'Units'], ['unit', 'UN or MJ'],
    ['charge', 'Charge'], ['from', 'First day', 'date'], ['through', 'Last day', 'date'],
    ['pointers', 'Diagnoses'], ['placeOfService', 'Place'], ['ndc', 'Drug code']
  ];

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) {
      made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return made;
  }

  function cookie(name) {
    var found = document.cookie.split('; ').filter(function (one) { return one.indexOf(name + '=') === 0; })[0];
    return found ? decodeURIComponent(found.substring(name.length + 1)) : '';
  }

  function field(path, label, kind, value, hideLabel) {
    var id = 'claimline-' + path.replace(/[^A-Za-z0-9]+/g, '-');
    return element('div', { 'class': 'form-group claimline-' + (kind || 'usual'), 'data-field': path }, [
      element('label', { 'for': id, 'class': hideLabel ? 'sr-only' : 'control-label' }, [label]),
      element('input', {
        id: id, 'class': 'form-control', type: kind === 'date' ? 'date' : 'text', value: value,
        'data-value': path, autocomplete: 'off', 'aria-describedby': id + '-problem'
      }),
      element('span', { id: id + '-problem', 'class': 'help-block', 'data-problem': path })
    ]);
  }

  function group(title, prefix, fields, values) {
    return element('div', { 'class': 'claimline-group' }, [
      element('h4', {}, [title]),
      element('div', { 'class': 'claimline-fields' }, fields.map(function (one) {
        return field(prefix + one[0], one[1], one[2], values[prefix + one[0]] || '');
      }))
    ]);
  }

  /* Providers whom only some claims and lines name. */
  function otherNpis(values) {
    var shown = VISIT.map(function (one) { return one[0]; });
    var found = Object.keys(values).filter(function (path) {
      return path.split('.').pop() in OTHER_NPIS && shown.indexOf(path) < 0;
    });
    return found.length === 0 ? [] : [element('div', { 'class': 'claimline-group' }, [
      element('h4', {}, ['Other providers']),
      element('div', { 'class': 'claimline-fields' }, found.map(function (path) {
        var number = /^lines\[(\d+)\]/.exec(path);
        var label = (number ? 'Line ' + (Number(number[1]) + 1) : 'Claim') + ': NPI, ' + OTHER_NPIS[path.split('.').pop()];
        return field(path, label, null, values[path]);
      }))
    ])];
  }

  function lines(view) {
    var rows = [];
    for (var number = 1; number <= view.lines; number += 1) { rows.push(line(number, view.values)); }
    return element('div', { 'class': 'claimline-group' }, [
      element('h4', {}, ['Lines']),
      element('div', { 'class': 'table-responsive' }, [
        element('table', { 'class': 'table table-condensed claimline-lines' }, [
          element('thead', {}, [element('tr', {}, [element('th', { scope: 'col' }, ['#'])].concat(
            LINE.map(function (one) { return element('th', { scope: 'col' }, [one[1]]); })))]),
          element('tbody', {}, rows)
        ])
      ])
    ]);
  }

  function line(number, values) {
    var prefix = 'lines[' + (number - 1) + '].';
    return element('tr', {}, [element('th', { scope: 'row' }, [String(number)])].concat(
      LINE.map(function (one) {
        return element('td', { 'class': 'claimline-' + one[0] }, [
          field(prefix + one[0], 'Line ' + number + ': ' + one[1], one[2], values[prefix + one[0]] || '', true)
        ]);
      })));
  }

  function claim(view) {
    var parts = [element('div', { 'class': 'claimline-group' }, [
      element('h4', {}, ['Insurance']),
      element('div', { 'class': 'claimline-fields' }, [
        field('subscriber.memberId', 'Member number', null, view.values['subscriber.memberId'] || '')
      ])
    ]), group('Subscriber', 'subscriber.', PEOPLE, view.values)];
    if ('patient.lastName' in view.values) { parts.push(group('Patient', 'patient.', PEOPLE, view.values)); }
    parts.push(group('Visit', '', VISIT, view.values), lines(view), group('Billing provider', 'billingProvider.', BILLING, view.values));
    if ('facility.line1' in view.values) { parts.push(group('Service facility', 'facility.', ADDRESS, view.values)); }
    return element('div', {}, parts.concat(otherNpis(view.values)));
  }

  function pair(label, value) {
    return element('div', {}, [element('dt', {}, [label]), element('dd', {}, [value || '\u2013'])]);
  }

  function summary(view) {
    return element('div', {}, [
      element('dl', { 'class': 'claimline-summary' }, view.summary ? view.summary.map(function (one) {
        return pair(one.label, one.value);
      }) : [
        pair('Claim', view.claimNumber), pair('Patient', view.patient), pair('Payer', view.payer),
        pair('Service', view.service), pair('Timely filing', view.filingDeadline),
        pair('Stands at', view.standing), pair('Charge', view.balance.charge),
        pair('Insurance paid', view.balance.insurancePaid), pair('Adjusted', view.balance.adjusted),
        pair('Insurers owe', view.balance.insuranceOpen), pair('Patient owes', view.balance.patientOpen)
      ]),
      element('details', {}, [
        element('summary', {}, ['What happened lately']),
        element('ul', {}, view.answers.map(function (one) {
          return element('li', {}, [one.at + ' \u00b7 ' + one.what + ' \u00b7 ' + one.by + (one.reason ? ': ' + one.reason : '')]);
        }))
      ])
    ]);
  }

  /* What happened last is why the task is there. */
  function reasons(view) {
    var last = view.answers[0];
    return element('div', {}, !last ? [] : [
      element('p', { 'class': 'lead' }, [last.what + (last.reason ? ': ' + last.reason : '')])
    ]);
  }

  /* What Claimline knows that helps to decide. */
  function hints(view) {
    var last = view.answers[0];
    var more = view.hints.filter(function (one) { return !last || one !== last.reason; });
    var told = more.map(function (one) { return element('li', {}, [one]); });
    var read = view.links.map(function (one) {
      return element('li', {}, [element('a', { href: one.address, target: '_blank', rel: 'noopener' }, [one.words])]);
    });
    return element('div', {}, told.length + read.length === 0 ? [] : [
      element('ul', { 'class': 'claimline-hints' }, told.concat(read))
    ]);
  }

  /* The claims among which a person finds the right one, the likeliest first. */
  function candidates(view) {
    return element('div', {}, (view.candidates || []).length === 0
      ? [element('p', {}, ['No claim resembles this decision. When the claim comes in, it is posted by itself.'])]
      : view.candidates.map(function (one, index) {
        var id = 'claimline-candidate-' + one.claim;
        var radio = element('input', { id: id, type: 'radio', name: 'claimline-candidate', 'data-value': 'claim', value: one.claim });
        radio.checked = index === 0 && view.candidates.length === 1;
        return element('div', { 'class': 'radio' }, [
          element('label', { 'for': id }, [radio, ' ' + one.words, element('br', {}), element('small', {}, [one.why])])
        ]);
      }));
  }

  function fill(form, part, content) {
    Array.prototype.forEach.call(form.querySelectorAll('[data-part="' + part + '"]'), function (place) {
      place.textContent = '';
      place.appendChild(content());
    });
  }

  function showProblems(form, problems) {
    Array.prototype.forEach.call(form.querySelectorAll('[data-problem]'), function (place) {
      place.textContent = '';
      place.parentNode.classList.remove('has-error');
    });
    var box = form.querySelector('[data-part="problems"]');
    var active = chosen(form) || form;
    box.textContent = '';
    if (problems.length === 0) { return; }
    var list = problems.map(function (one) {
      var place = one.field && active.querySelector('[data-problem="' + one.field + '"]');
      if (!place) { return element('li', {}, [one.message]); }
      place.textContent += (place.textContent ? ' ' : '') + one.message;
      place.parentNode.classList.add('has-error');
      return element('li', {}, [element('a', { href: '', 'data-goto': one.field }, [one.message])]);
    });
    box.appendChild(element('div', { 'class': 'alert alert-warning', role: 'alert' }, [
      element('strong', {}, [problems.length === 1 ? 'To be mended:' : problems.length + ' things to be mended:']),
      element('ul', {}, list)
    ]));
  }

  function chosen(form) {
    return form.querySelector('fieldset[data-decision]:not([disabled])');
  }

  function choose(form, decision) {
    Array.prototype.forEach.call(form.querySelectorAll('fieldset[data-decision]'), function (one) {
      var active = one.getAttribute('data-decision') === decision;
      one.disabled = !active;
      one.hidden = !active;
    });
  }

  /* Some parts of a form belong to a case that not every claim is. */
  function applies(part, view) {
    return !part.hasAttribute('data-when') || part.getAttribute('data-when') in view.drafts;
  }

  function offerChoice(form, view) {
    var parts = Array.prototype.filter.call(form.querySelectorAll('fieldset[data-decision]'), function (one) {
      return view.decisions.indexOf(one.getAttribute('data-decision')) >= 0 && applies(one, view);
    });
    Array.prototype.forEach.call(form.querySelectorAll('[data-when]'), function (one) {
      if (!applies(one, view)) { one.hidden = true; }
    });
    var proposed = parts.map(function (one) { return one.getAttribute('data-decision'); }).indexOf(view.proposed);
    var first = Math.max(0, proposed);
    choose(form, parts[first].getAttribute('data-decision'));
    var place = form.querySelector('[data-part="choice"]');
    if (!place) { return; }
    place.appendChild(element('div', { 'class': 'claimline-choice', role: 'radiogroup', 'aria-label': 'What is to be done?' },
      parts.map(function (one, index) {
        var decision = one.getAttribute('data-decision');
        var radio = element('input', { type: 'radio', name: 'claimline-decision', value: decision });
        radio.checked = index === first;
        radio.addEventListener('change', function () { choose(form, decision); });
        return element('label', { 'class': 'radio-inline' }, [radio, ' ' + one.querySelector('legend').textContent]);
      })));
  }

  function decision(form, view) {
    var part = chosen(form);
    var values = {};
    Array.prototype.forEach.call(part.querySelectorAll('[data-value]'), function (input) {
      if (input.type !== 'radio' || input.checked) { values[input.getAttribute('data-value')] = input.value; }
    });
    return { kind: part.getAttribute('data-decision'), version: view.version, values: values };
  }

  function refusal(request) {
    try {
      return JSON.parse(request.responseText).problems || [];
    } catch (noJson) {
      return [];
    }
  }

  /* Tasklist completes the task as soon as this returns, so the answer is waited for. */
  function leave(url, form, view, event) {
    var request = new XMLHttpRequest();
    request.open('PUT', url + '/decision', false);
    request.setRequestHeader('Content-Type', 'application/json');
    request.setRequestHeader('X-CLAIMLINE-CSRF', cookie('CLAIMLINE-CSRF'));
    event.decision = JSON.stringify(decision(form, view));
    request.send(event.decision);
    event.status = request.status;
    if (request.status === 204) { return; }
    event.submitPrevented = true;
    var problems = refusal(request);
    showProblems(form, problems.length > 0 ? problems
      : [{ field: '', message: 'The decision could not be kept. Sign in again, or try again in a moment.' }]);
    var first = form.querySelector('.has-error input, .has-error textarea, .has-error select');
    (first || form.querySelector('[data-part="problems"]')).focus();
  }

  function prefill(form, view) {
    Array.prototype.forEach.call(form.querySelectorAll('[data-from]'), function (input) {
      input.value = view.balance[input.getAttribute('data-from')];
    });
    Array.prototype.forEach.call(form.querySelectorAll('[data-draft]'), function (input) {
      var draft = input.getAttribute('data-draft');
      if (draft in view.drafts) { input.value = view.drafts[draft]; }
    });
  }

  window.claimlineTaskForm = function (camForm) {
    var form = camForm.formElement[0];
    var url = (form.getAttribute('data-tasks') || '/work/tasks/') + encodeURIComponent(camForm.taskId);
    var request = new XMLHttpRequest();
    var shown = null;
    camForm.on('submit', function (event) {
      if (shown) { leave(url, form, shown, event); } else { event.submitPrevented = true; }
    });
    form.addEventListener('click', function (event) {
      var goto = event.target.getAttribute && event.target.getAttribute('data-goto');
      if (!goto) { return; }
      event.preventDefault();
      chosen(form).querySelector('[data-value="' + goto + '"]').focus();
    });
    request.open('GET', url);
    request.onload = function () {
      if (request.status !== 200) {
        showProblems(form, [{ field: '', message: 'The claim could not be shown. Open the task again.' }]);
        return;
      }
      shown = JSON.parse(request.responseText);
      fill(form, 'summary', function () { return summary(shown); });
      fill(form, 'reasons', function () { return reasons(shown); });
      fill(form, 'hints', function () { return hints(shown); });
      fill(form, 'claim', function () { return claim(shown); });
      fill(form, 'candidates', function () { return candidates(shown); });
      prefill(form, shown);
      offerChoice(form, shown);
      showProblems(form, shown.problems);
      form.setAttribute('data-ready', 'true');
    };
    request.send();
  };
}());
