// What people may do to messages: edit and delete their own, and react to any.
import { el } from './dom.js';
import { confirmed } from './confirm.js';
import { emoji } from './emoji.js';
import { store } from './store.js';
import { ask } from './remote.js';

const OFFERED = ['eyes', 'white_check_mark', 'thumbsup'];
const SURE = { title: plain('Delete message'), text: plain('It cannot be undone.'), confirm: plain('Delete'), deny: plain('Cancel') };

function plain(text) { return { type: 'plain_text', text }; }

function at(message) { return { user: store.viewer, channel: message.channel, ts: message.ts }; }

export function ownTools(message) {
  if (message.user !== store.viewer || message.only_for) return [];
  return [
    el('button', { type: 'button', testid: `edit-${message.ts}`, onclick: (event) => edit(message, event.target) }, 'Edit'),
    el('button', { type: 'button', testid: `delete-${message.ts}`, onclick: async () => (await confirmed(SURE)) && ask('delete', at(message)) }, 'Delete'),
  ];
}

function edit(message, tool) {
  const content = tool.closest('.message').querySelector('.content');
  const box = el('textarea', { class: 'input edit-box', 'aria-label': 'Edit message', testid: 'edit-box', rows: 2 });
  box.value = typed(message.text);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') box.replaceWith(content);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.replaceWith(content);
    ask('edit', { ...at(message), text: box.value.trim() });
  });
  content.replaceWith(box);
  box.focus();
}

// Back from what Slack stores to what was typed.
function typed(text) {
  return text.replace(/<@(\w+)>/g, (whole, id) => `@${store.userName(id)}`)
    .replace(/<#\w+\|([^>]+)>/g, '#$1').replace(/<!(\w+)>/g, '@$1').replace(/<(https?:[^>|]+)>/g, '$1')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function reactionTools(message) {
  if (message.only_for || message.subtype === 'tombstone') return [];
  return OFFERED.map((name) => el('button', {
    type: 'button', title: `React with ${name.replaceAll('_', ' ')}`, testid: `react-${name}`, onclick: () => toggle(message, name),
  }, emoji(name) ?? `:${name}:`));
}

export function reactions(message) {
  if (!message.reactions) return null;
  return el('div', { class: 'reactions' }, ...message.reactions.map((reaction) => el('button', {
    class: `reaction ${reaction.users.includes(store.viewer) ? 'mine' : ''}`, type: 'button', testid: `reaction-${reaction.name}`,
    title: reaction.users.map((id) => store.userName(id)).join(', '), onclick: () => toggle(message, reaction.name),
  }, emoji(reaction.name) ?? `:${reaction.name}:`, ` ${reaction.count}`)));
}

function toggle(message, name) {
  const given = Boolean(message.reactions?.some((reaction) => reaction.name === name && reaction.users.includes(store.viewer)));
  ask('react', { ...at(message), name, given });
}
