// Builds DOM nodes. Text only ever becomes text nodes: log lines in messages are hostile.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'testid') node.dataset.testid = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return node;
}

// Only addresses that a browser opens as a page or a mail; anything else stays text.
export function link(url, ...label) {
  const safe = /^(https?:|mailto:)/i.test(url);
  if (!safe) return el('span', {}, ...label);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...label);
}

// Brings the children of a node in line with the items, touching only those whose content changed.
export function sync(parent, items, keyOf, stampOf, build) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const stamp = stampOf(item);
    let node = before.get(key);
    before.delete(key);
    if (!node || node.dataset.stamp !== stamp) {
      const fresh = build(item);
      fresh.dataset.key = key;
      fresh.dataset.stamp = stamp;
      if (node) {
        keepOpen(node, fresh);
        if (cursor === node) cursor = fresh;
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  before.forEach((gone) => gone.remove());
}

// What a reader unfolded stays unfolded when the message is edited.
function keepOpen(old, fresh) {
  const opened = [...old.querySelectorAll('details')].map((details) => details.open);
  const closedByDefault = [...fresh.querySelectorAll('details')];
  if (opened.length === closedByDefault.length) {
    closedByDefault.forEach((details, index) => { details.open = opened[index]; });
  }
}
