// External selects: what is typed is asked of the app, and only what it offers can be picked.
import { el } from './dom.js';
import { plainText } from './mrkdwn.js';

const PAUSE_MILLIS = 150;
const DEFAULT_MIN_QUERY = 3;

export function typeAhead(element, block, surface, { label, choose }) {
  const multiple = element.type.startsWith('multi_');
  const least = element.min_query_length ?? DEFAULT_MIN_QUERY;
  let picked = remembered(element, surface, multiple);
  let asked = 0;
  const list = el('div', { class: 'offers', role: 'listbox', testid: `offers-${element.action_id}`, hidden: true });
  const chips = el('span', { class: 'picked' });
  const input = el('input', {
    class: 'input', role: 'combobox', 'aria-expanded': 'false', 'aria-label': label, autocomplete: 'off', testid: `action-${element.action_id}`,
    placeholder: element.placeholder?.text ?? 'Type to search…',
    oninput: () => request(), onfocus: () => { if (input.value.length >= least) request(); },
    onkeydown: (event) => {
      if (event.key === 'Escape' && !list.hidden) { event.stopPropagation(); show([]); }
      if (event.key === 'Enter' && !list.hidden) { event.preventDefault(); list.querySelector('button')?.click(); }
    },
    onblur: () => setTimeout(() => show([]), 200),
  });
  const node = el('span', { class: 'type-ahead' }, chips, input, list);
  drawPicked();
  return node;

  async function request() {
    const number = asked += 1;
    if (input.value.length < least) return show([]);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
    if (number !== asked) return undefined;
    show([note('Searching…')]);
    const answer = await surface.suggest(element, block, input.value).catch(() => ({}));
    if (number === asked) show(offers(answer));
    return undefined;
  }

  function offers(answer) {
    if (answer.option_groups) {
      return answer.option_groups.flatMap((group) => [el('div', { class: 'offer-group' }, ...plainText(group.label.text)), ...group.options.map(offer)]);
    }
    return answer.options?.length ? answer.options.map(offer) : [note(answer.options ? 'No results' : 'The app did not answer')];
  }

  function offer(option) {
    return el('button', { type: 'button', role: 'option', class: 'offer', onclick: () => pick(option) },
      ...plainText(option.text.text), option.description ? el('small', {}, ` ${option.description.text}`) : null);
  }

  function pick(option) {
    picked = multiple ? [...picked.filter((one) => one.value !== option.value), option] : [option];
    asked += 1;
    show([]);
    drawPicked();
    tell();
  }

  function tell() {
    surface.labels[element.action_id] = picked;
    choose(multiple ? picked.map((option) => option.value) : picked[0]?.value, node);
  }

  function drawPicked() {
    input.value = multiple ? '' : picked[0]?.text.text ?? '';
    chips.replaceChildren(...(multiple ? picked : []).map((option) => el('button', {
      type: 'button', class: 'chosen', 'aria-label': `Remove ${option.text.text}`,
      onclick: () => { picked = picked.filter((one) => one !== option); drawPicked(); tell(); },
    }, ...plainText(option.text.text), ' ✕')));
  }

  function show(rows) {
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }
}

function remembered(element, surface, multiple) {
  if (surface.labels[element.action_id]) return surface.labels[element.action_id];
  return (multiple ? element.initial_options : [element.initial_option])?.filter(Boolean) ?? [];
}

function note(text) {
  return el('div', { class: 'offer-note' }, text);
}
