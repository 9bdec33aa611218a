// The box one types in: plain words, @mentions and slash commands, with suggestions for the last two.
import { el } from './dom.js';
import { store } from './store.js';
import { ask } from './remote.js';

export function composer(testid, label, thread) {
  const suggestions = el('ul', { class: 'suggestions', role: 'listbox', hidden: true });
  const box = el('textarea', {
    rows: 1, 'aria-label': label(), placeholder: label(), testid, oninput: () => { grow(); suggest(); },
    onkeydown: (event) => onKey(event),
  });
  const chips = el('div', { class: 'chips' });
  const sendButton = el('button', { class: 'send', type: 'submit', 'aria-label': 'Send', testid: `${testid}-send` }, '➤');
  const form = el('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); send(); } },
    chips, suggestions, el('div', { class: 'composer-box' }, box, sendButton));

  function grow() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
  }

  function onKey(event) {
    if (!suggestions.hidden && (event.key === 'Tab' || event.key === 'ArrowDown')) {
      event.preventDefault();
      suggestions.querySelector('button').click();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      suggestions.hidden = true;
    }
  }

  function suggest() {
    const found = candidates(box.value);
    suggestions.hidden = found.length === 0;
    suggestions.replaceChildren(...found.map(([text, detail]) => el('li', { role: 'option' },
      el('button', { type: 'button', onclick: () => complete(text) }, el('strong', {}, text), el('span', {}, detail)))));
  }

  function complete(text) {
    box.value = box.value.replace(/(^\/\S*|@[\w.-]*)$/, `${text} `);
    suggestions.hidden = true;
    box.focus();
  }

  async function send() {
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    suggestions.hidden = true;
    grow();
    const where = { user: store.viewer, channel: store.channel, thread_ts: thread() };
    if (text.startsWith('/')) {
      const [command, ...rest] = text.split(' ');
      await ask('slash', { ...where, command, text: rest.join(' ').trim() });
    } else {
      await ask('say', { ...where, text });
    }
  }

  return {
    node: form,
    refresh: (questions, archived) => {
      box.disabled = archived;
      sendButton.disabled = archived;
      box.placeholder = archived ? 'This channel is archived' : label();
      box.setAttribute('aria-label', label());
      chips.replaceChildren(...questions.map((question) => el('button', {
        class: 'chip', type: 'button', testid: 'suggested-question',
        onclick: () => { box.value = question; grow(); box.focus(); },
      }, 'Try: ', el('span', {}, question))));
    },
  };
}

function candidates(text) {
  const command = /^\/(\S*)$/.exec(text);
  if (command) {
    return store.app.commands.filter((known) => known.command.startsWith(text) && known.command !== text)
      .map((known) => [known.command, `${known.usageHint} · ${known.description}`]);
  }
  const mention = /(?:^|\s)@([\w.-]*)$/.exec(text);
  if (!mention) return [];
  return [...store.users.values()].filter((user) => !user.deleted && user.name !== 'slackbot' && user.name.startsWith(mention[1]) && user.name !== mention[1])
    .sort((a, b) => Number(b.id === store.bot) - Number(a.id === store.bot)).slice(0, 5)
    .map((user) => [`@${user.name}`, user.real_name]);
}
