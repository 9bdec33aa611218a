// Interactive elements. Each tells its surface what was pressed, picked or typed.
import { el } from './dom.js';
import { sign } from './icons.js';
import { plainText } from './mrkdwn.js';
import { textObject } from './text.js';
import { confirmed } from './confirm.js';
import { typeAhead } from './typeahead.js';
import { store } from './store.js';

// Undefined for an element that this page cannot draw.
export function element(element, block, surface) {
  const draw = DRAW[element.type];
  return draw ? draw(element, block, surface) : undefined;
}

const DRAW = {
  button, workflow_button: button, icon_button: iconButton, feedback_buttons: feedback, overflow,
  static_select: select, multi_static_select: select, external_select: external, multi_external_select: external,
  users_select: (e, b, s) => picker(e, b, s, peopleChoices()),
  multi_users_select: (e, b, s) => picker(e, b, s, peopleChoices()),
  channels_select: (e, b, s) => picker(e, b, s, channelChoices()),
  conversations_select: (e, b, s) => picker(e, b, s, channelChoices()),
  multi_conversations_select: (e, b, s) => picker(e, b, s, channelChoices()),
  checkboxes: (e, b, s) => choices(e, b, s, 'checkbox'),
  radio_buttons: (e, b, s) => choices(e, b, s, 'radio'),
  datepicker: (e, b, s) => typed(e, b, s, 'date', e.initial_date),
  timepicker: (e, b, s) => typed(e, b, s, 'time', e.initial_time),
  datetimepicker: moment,
  plain_text_input: (e, b, s) => typed(e, b, s, 'text', e.initial_value),
  number_input: (e, b, s) => typed(e, b, s, 'number', e.initial_value),
  email_text_input: (e, b, s) => typed(e, b, s, 'email', e.initial_value),
  url_text_input: (e, b, s) => typed(e, b, s, 'url', e.initial_value),
};

function peopleChoices() {
  return store.people().map((user) => [user.id, `@${user.name}`]);
}

function channelChoices() {
  return store.myChannels().filter((channel) => !channel.is_im).map((channel) => [channel.id, `#${store.channelName(channel.id)}`]);
}

// Inputs only keep what was entered, until the form is sent; elsewhere each choice is told at once.
function chosen(element, block, surface, value, node) {
  surface.filled[element.action_id] = value;
  if (block.type !== 'input' || block.dispatch_action) press(node, element, () => surface.act(element, block, value));
}

async function press(node, element, act) {
  if (element.confirm && !(await confirmed(element.confirm))) return;
  node.classList.add('pending');
  node.classList.remove('unanswered');
  const { acked } = await act().catch(() => ({ acked: false }));
  node.classList.remove('pending');
  if (!acked) {
    node.classList.add('unanswered');
    node.title = 'The app did not respond in time.';
  }
}

function button(element, block, surface) {
  const node = el('button', {
    class: `button ${element.style ?? ''}`, type: 'button', testid: `action-${element.action_id}`,
    'aria-label': element.accessibility_label,
    onclick: () => {
      if (/^https?:/.test(element.url ?? '')) window.open(element.url, '_blank', 'noopener');
      press(node, element, () => surface.act(element, block));
    },
  }, ...plainText(element.text.text));
  return node;
}

function iconButton(element, block, surface) {
  const node = el('button', {
    class: 'button square', type: 'button', testid: `action-${element.action_id}`,
    'aria-label': element.accessibility_label ?? element.text.text, title: element.text.text,
    onclick: () => press(node, element, () => surface.act(element, block)),
  }, sign('wastebasket'));
  return node;
}

function feedback(element, block, surface) {
  const choice = (which, picture) => {
    const node = el('button', {
      class: 'button square', type: 'button', testid: `feedback-${which.value}`,
      'aria-label': which.accessibility_label ?? which.text.text, title: which.text.text,
      onclick: () => press(node, element, () => surface.act(element, block, which.value)).then(() => node.classList.add('given')),
    }, sign(picture));
    return node;
  };
  return el('span', { class: 'feedback' }, choice(element.positive_button, 'thumbsup'), choice(element.negative_button, 'thumbsdown'));
}

function overflow(element, block, surface) {
  const menu = el('details', { class: 'overflow', testid: `action-${element.action_id}` },
    el('summary', { class: 'button', 'aria-label': 'More actions' }, '⋯'));
  menu.append(el('div', { class: 'menu', role: 'menu' }, ...element.options.map((option) => el('button', {
    type: 'button', role: 'menuitem',
    onclick: () => { menu.open = false; press(menu, element, () => surface.act(element, block, option.value)); },
  }, ...plainText(option.text.text)))));
  return menu;
}

function select(element, block, surface) {
  const options = element.options ?? element.option_groups.flatMap((group) => group.options);
  const multiple = element.type.startsWith('multi_');
  const start = surface.filled[element.action_id] ?? (multiple
    ? (element.initial_options ?? []).map((option) => option.value) : element.initial_option?.value);
  const optionNode = (option) => el('option', { value: option.value, selected: [start].flat().includes(option.value) },
    option.text.text + (option.description ? ` – ${option.description.text}` : ''));
  const node = el('select', {
    class: 'select', multiple, testid: `action-${element.action_id}`, 'aria-label': labelOf(element, block),
    onchange: () => {
      const values = [...node.selectedOptions].map((option) => option.value);
      chosen(element, block, surface, multiple ? values : values[0], node);
    },
  });
  if (!multiple) node.append(el('option', { value: '', disabled: true, selected: start === undefined, hidden: true }, element.placeholder?.text ?? 'Choose…'));
  if (element.option_groups) {
    node.append(...element.option_groups.map((group) => el('optgroup', { label: group.label.text }, ...group.options.map(optionNode))));
  } else {
    node.append(...options.map(optionNode));
  }
  return node;
}

function picker(element, block, surface, pairs) {
  const multiple = element.type.startsWith('multi_');
  const initial = [surface.filled[element.action_id] ?? element.initial_user ?? element.initial_channel ?? element.initial_conversation
    ?? element.initial_users ?? element.initial_conversations ?? []].flat();
  const node = el('select', {
    class: 'select', multiple, testid: `action-${element.action_id}`, 'aria-label': labelOf(element, block),
    onchange: () => chosen(element, block, surface, multiple ? [...node.selectedOptions].map((option) => option.value) : node.value, node),
  });
  if (!multiple) node.append(el('option', { value: '', disabled: true, selected: !initial.length, hidden: true }, element.placeholder?.text ?? 'Choose…'));
  node.append(...pairs.map(([id, name]) => el('option', { value: id, selected: initial.includes(id) }, name)));
  return node;
}

// Slack keeps seconds of the epoch; the field shows the reader's own time.
function moment(element, block, surface) {
  const seconds = surface.filled[element.action_id] ?? element.initial_date_time;
  const node = el('input', {
    class: 'input', type: 'datetime-local', testid: `action-${element.action_id}`, 'aria-label': labelOf(element, block),
    onchange: () => chosen(element, block, surface, Math.round(new Date(node.value).getTime() / 1000), node),
  });
  if (seconds) node.value = new Date(seconds * 1000 - new Date(seconds * 1000).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return node;
}

function external(element, block, surface) {
  return typeAhead(element, block, surface, {
    label: labelOf(element, block),
    choose: (value, node) => chosen(element, block, surface, value, node),
  });
}

function choices(element, block, surface, type) {
  const initial = (element.initial_options ?? [element.initial_option]).filter(Boolean).map((option) => option.value);
  const current = [surface.filled[element.action_id] ?? initial].flat();
  const group = el('fieldset', { class: 'choices', testid: `action-${element.action_id}`, 'aria-label': labelOf(element, block) });
  const tell = () => {
    const values = [...group.querySelectorAll('input:checked')].map((input) => input.value);
    chosen(element, block, surface, type === 'radio' ? values[0] : values, group);
  };
  group.append(...element.options.map((option) => el('label', {},
    el('input', { type, name: `${block.block_id}-${element.action_id}`, value: option.value, checked: current.includes(option.value), onchange: tell }),
    el('span', {}, ...textObject(option.text)),
    option.description ? el('small', {}, ...textObject(option.description)) : null)));
  return group;
}

function typed(element, block, surface, type, initial) {
  const value = surface.filled[element.action_id] ?? initial ?? '';
  const attributes = {
    class: 'input', placeholder: element.placeholder?.text, testid: `action-${element.action_id}`,
    'aria-label': labelOf(element, block), maxlength: element.max_length ?? 3000,
    oninput: () => { surface.filled[element.action_id] = node.value; },
    onchange: () => chosen(element, block, surface, node.value, node),
  };
  const node = element.multiline
    ? el('textarea', { ...attributes, rows: 4 })
    : el('input', { ...attributes, type, step: type === 'number' && element.is_decimal_allowed ? 'any' : undefined });
  node.value = value;
  return node;
}

function labelOf(element, block) {
  return block.label?.text ?? element.placeholder?.text ?? element.action_id;
}
