// One message: who, when, what, and what hangs on it.
import { el, link } from './dom.js';
import { attachment } from './attachment.js';
import { blocks } from './blocks.js';
import { mrkdwn } from './mrkdwn.js';
import { ownTools, reactions, reactionTools } from './own.js';
import { sign } from './icons.js';
import { clockTime, fullTime } from './dates.js';
import { messageSurface } from './surface.js';
import { store } from './store.js';
import { ask } from './remote.js';

const AVATAR_TONES = 6;

export function messageNode(message, { inThread, grouped, openThread }) {
  const user = store.users.get(message.user);
  return el('article', { class: `message ${message.only_for ? 'ephemeral' : ''} ${grouped ? 'grouped' : ''}`, testid: `message-${message.ts}` },
    avatar(user, nameOf(message, user)),
    el('div', { class: 'message-main' },
      el('div', { class: 'byline' },
        el('span', { class: 'author' }, nameOf(message, user)),
        user && user.team_id !== store.team.id ? el('span', { class: 'app-tag' }, 'EXTERNAL') : null,
        message.bot_id ? el('span', { class: 'app-tag' }, 'APP') : null,
        el('time', { title: fullTime(message.ts) }, clockTime(message.ts)),
        message.only_for ? el('span', { class: 'only-you' }, 'Only visible to you') : null),
      content(message),
      ...(message.attachments ?? []).map((legacy) => attachment(legacy, messageSurface(message))),
      ...(message.files ?? []).map(fileCard),
      reactions(message),
      inThread ? null : replyLine(message, openThread)),
    tools(message, inThread, openThread));
}

function content(message) {
  if (message.subtype === 'tombstone') return el('div', { class: 'content quiet' }, message.text);
  const surface = messageSurface(message);
  const said = message.blocks.length ? blocks(message.blocks, surface) : mrkdwn(message.text);
  const edited = message.edited && !message.blocks.length ? el('span', { class: 'edited' }, ' (edited)') : null;
  return el('div', { class: 'content' }, ...said, edited);
}

// An app that joined after the page was loaded is known by what its message says of it.
function nameOf(message, user) {
  return user?.real_name ?? message.bot_profile?.name ?? message.username ?? message.user;
}

function avatar(user, name) {
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % AVATAR_TONES;
  if (user?.id === store.bot) return el('div', { class: 'avatar bot', 'aria-hidden': 'true' }, '✚');
  return el('div', { class: `avatar tone-${tone}`, 'aria-hidden': 'true' }, name.charAt(0).toUpperCase());
}

function fileCard(file) {
  const preview = el('pre', { class: 'file-preview' }, 'Loading…');
  const load = async () => { preview.textContent = await (await fetch(localPath(file))).text(); };
  const text = file.mimetype.startsWith('text/') || file.mimetype === 'application/json';
  const head = [el('span', { class: 'file-name' }, sign('page_facing_up'), ` ${file.title || file.name}`), el('span', { class: 'file-size' }, size(file.size))];
  const open = link(file.url_private, 'Open');
  open.classList.add('file-open');
  if (!text) return el('div', { class: 'file', testid: `file-${file.id}` }, ...head, open);
  return el('details', { class: 'file', testid: `file-${file.id}`, ontoggle: (event) => event.target.open && load() },
    el('summary', {}, ...head, open), preview);
}

function localPath(file) {
  return new URL(file.url_private).pathname;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`;
}

function replyLine(message, openThread) {
  const replies = store.replies(message);
  if (!replies.length) return null;
  const last = replies[replies.length - 1];
  return el('button', { class: 'replies', type: 'button', testid: `replies-${message.ts}`, onclick: () => openThread(message) },
    `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`,
    el('span', { class: 'last-reply' }, `Last reply at ${clockTime(last.ts)}`));
}

function tools(message, inThread, openThread) {
  const shortcuts = message.only_for ? [] : store.app.shortcuts.filter((shortcut) => shortcut.type === 'message');
  const reply = inThread || message.only_for ? null
    : el('button', { type: 'button', testid: `reply-${message.ts}`, title: 'Reply in thread', 'aria-label': 'Reply in thread', onclick: () => openThread(message) }, sign('speech_balloon'));
  return el('div', { class: 'message-tools', role: 'toolbar', 'aria-label': 'Message actions' }, ...reactionTools(message), reply,
    ...shortcuts.map((shortcut) => el('button', {
      type: 'button', testid: `shortcut-${shortcut.callbackId}`, title: `${shortcut.name} (${store.app.name})`,
      onclick: () => ask('shortcut', { user: store.viewer, channel: message.channel, ts: message.ts, callback_id: shortcut.callbackId }),
    }, shortcut.name)), ...ownTools(message));
}
