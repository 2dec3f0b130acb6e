(() => {
  'use strict';
  const one = selector => document.querySelector(selector);
  const all = selector => [...document.querySelectorAll(selector)];
  const form = one('#filters');
  const words = one('#q');
  const findings = all('article[data-rule]');
  const texts = new Map(findings.map(finding => [finding, finding.textContent.toLowerCase()]));
  const picks = ['rule', 'service', 'family', 'stage'];

  // What is shown is what the address says, so that a link to a part of the report can be sent around.
  const asked = () => new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : '');

  const chosen = () => {
    const parameters = new URLSearchParams();
    const levels = [...form.querySelectorAll('[name=severity]')].filter(box => box.checked).map(box => box.value);
    if (levels.length) parameters.set('severity', levels.join(','));
    picks.forEach(name => form.elements[name]?.value && parameters.set(name, form.elements[name].value));
    if (words.value.trim()) parameters.set('q', words.value.trim());
    return parameters;
  };

  const fill = parameters => {
    const levels = (parameters.get('severity') || '').split(',');
    form.querySelectorAll('[name=severity]').forEach(box => { box.checked = levels.includes(box.value); });
    picks.forEach(name => { if (form.elements[name]) form.elements[name].value = parameters.get(name) || ''; });
    words.value = parameters.get('q') || '';
  };

  const fits = (finding, parameters) => {
    const data = finding.dataset;
    const levels = parameters.get('severity');
    if (levels && !levels.split(',').includes(data.severity)) return false;
    if (['rule', 'service', 'family'].some(name => parameters.get(name) && parameters.get(name) !== data[name])) return false;
    const stage = parameters.get('stage');
    if (stage && data.stage && !data.stage.split(' ').includes(stage)) return false;
    const query = (parameters.get('q') || '').toLowerCase();
    return query.split(/\s+/).every(word => texts.get(finding).includes(word));
  };

  const show = parameters => {
    let shown = 0;
    findings.forEach(finding => {
      finding.hidden = !fits(finding, parameters);
      if (!finding.hidden) shown++;
    });
    ['.topic', '.service'].forEach(kind => all(kind).forEach(part => { part.hidden = !part.querySelector('article:not([hidden])'); }));
    one('#count').textContent = !findings.length ? '' : shown === findings.length ? `all ${shown} shown` : `${shown} of ${findings.length} shown`;
    all('.graph .node').forEach(node => node.classList.toggle('chosen', node.textContent !== '' && parameters.get('service') === node.querySelector('title').textContent));
  };

  const land = () => {
    const target = location.hash.length > 1 && !location.hash.startsWith('#?') && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return false;
    if (target.hidden || target.closest('[hidden]')) {
      fill(new URLSearchParams());
      show(new URLSearchParams());
    }
    if (target.matches('article')) target.querySelector('details').open = true;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
    return true;
  };

  const go = () => {
    if (location.hash.startsWith('#?')) {
      fill(asked());
      show(asked());
      one('#findings').scrollIntoView();
    } else {
      land();
    }
  };

  const changed = () => {
    const parameters = chosen();
    history.replaceState(null, '', '#?' + parameters);
    show(parameters);
  };

  const step = by => {
    const shown = findings.filter(finding => !finding.hidden);
    const at = shown.indexOf(document.activeElement?.closest('article[data-rule]'));
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) {
      next.scrollIntoView({ block: 'center' });
      next.focus({ preventScroll: true });
    }
  };

  ['input', 'change'].forEach(name => form.addEventListener(name, changed));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', event => {
    event.preventDefault();
    fill(new URLSearchParams());
    changed();
  });
  addEventListener('hashchange', go);
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') form.reset();
    if (event.target.closest('input, select, textarea')) return;
    if (event.key === '/') {
      event.preventDefault();
      words.focus();
    } else if (event.key === 'j') {
      step(1);
    } else if (event.key === 'k') {
      step(-1);
    }
  });

  // A page that is printed has no folds.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    folded.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));

  const theme = one('#theme');
  const dark = () => getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  theme.addEventListener('click', () => { document.documentElement.dataset.theme = dark() ? 'light' : 'dark'; });

  // Who asks whom is seen where a stack is pointed at.
  const lit = (node, on) => all('.graph .line').forEach(line => {
    const its = line.dataset.from === node.dataset.node || line.dataset.to === node.dataset.node;
    line.classList.toggle('lit', on && its);
    line.classList.toggle('dim', on && !its);
  });
  all('.graph .node').forEach(node => {
    ['mouseenter', 'focus'].forEach(name => node.addEventListener(name, () => lit(node, true)));
    ['mouseleave', 'blur'].forEach(name => node.addEventListener(name, () => lit(node, false)));
  });

  [theme, ...(findings.length ? [form, ...all('.keys')] : [])].forEach(part => { part.hidden = false; });
  show(asked());
  go();
})();
