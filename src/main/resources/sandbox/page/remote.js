// The sandbox process: its state, its stream of changes, and what a person asks of it.

export async function state() {
  return (await fetch('/sandbox/state')).json();
}

export async function traced() {
  return (await (await fetch('/sandbox/trace')).json()).entries;
}

export async function ask(action, request) {
  const response = await fetch(`/sandbox/${action}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status}`);
  return response.json();
}

export function follow(onChange, onConnected, onLost) {
  const source = new EventSource('/sandbox/events');
  source.onmessage = (event) => onChange(JSON.parse(event.data));
  source.onopen = onConnected;
  source.onerror = onLost;
}
