// Pictures for the shortcodes and signs that matter most, so that the page looks the same without an emoji font.

const SVG = 'http://www.w3.org/2000/svg';

// Each part is [path, colour] and filled, or [path, colour, width] and drawn as a line, on a 16 by 16 grid.
const ICONS = {
  white_check_mark: [['M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z', '#2fa84f'], ['M4.2 8.4 7 11.2l5-6', '#fff', 2]],
  heavy_check_mark: [['M2.5 8.6 6.4 12.5l7-8.5', 'currentColor', 2.4]],
  x: [['M3 3l10 10M13 3 3 13', '#de3a3a', 2.8]],
  warning: [['M8 1.2 15.4 14.4H.6z', '#f2bf26'], ['M8 5.6v4.2M8 11.6v1.1', '#4a3500', 1.7]],
  mag: [['M6.6 11.6a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.3 10.3l4.2 4.2', '#6b8fb5', 2]],
  hourglass_flowing_sand: [['M3.5 1.5h9M3.5 14.5h9M4.5 1.5c0 4 2.7 4.6 3.2 6.5-.5 1.9-3.2 2.5-3.2 6.5M11.5 1.5c0 4-2.7 4.6-3.2 6.5.5 1.9 3.2 2.5 3.2 6.5', '#b98a2f', 1.4], ['M5.8 13.6 8 11l2.2 2.6z', '#e0a83e']],
  eyes: [['M4.4 3.5c1.6 0 2.9 2 2.9 4.5s-1.3 4.5-2.9 4.5S1.5 10.5 1.5 8s1.3-4.5 2.9-4.5zM11.6 3.5c1.6 0 2.9 2 2.9 4.5s-1.3 4.5-2.9 4.5S8.7 10.5 8.7 8s1.3-4.5 2.9-4.5z', '#8c8894', 1.3], ['M4 6.7h2v3H4zM11.2 6.7h2v3h-2z', '#5a5666']],
  bulb: [['M8 1.2a4.6 4.6 0 0 0-2.5 8.5V11.5h5V9.7A4.6 4.6 0 0 0 8 1.2z', '#f2bf26'], ['M6 13h4M6.7 14.7h2.6', '#8c8894', 1.4]],
  wrench: [['M13.8 4.2a3.7 3.7 0 0 1-4.9 4.4l-4.7 4.8a1.5 1.5 0 0 1-2.2-2.2l4.8-4.7a3.7 3.7 0 0 1 4.5-4.8L9.1 4l.6 2.3L12 6.9z', '#8593a5']],
  lock: [['M4.8 7V5.2a3.2 3.2 0 0 1 6.4 0V7', 'currentColor', 1.6], ['M3.5 7h9v7h-9z', 'currentColor']],
  no_entry: [['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', '#de3a3a'], ['M4 8h8', '#fff', 2.4]],
  information_source: [['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', '#3b82e6'], ['M8 7v5M8 4v1.2', '#fff', 1.8]],
  question: [['M5 5.5a3 3 0 1 1 4.2 2.7C8.3 8.7 8 9.2 8 10.3M8 12.6v1.3', '#de3a3a', 2]],
  zap: [['M9.5.8 3 9h4l-1 6.2L13 7H8.8z', '#f0a02b']],
  arrows_counterclockwise: [['M13.5 6.5A5.8 5.8 0 0 0 3 5M2.5 9.5A5.8 5.8 0 0 0 13 11M3 1.8V5h3.2M13 14.2V11H9.8', '#3b82e6', 1.6]],
  bell: [['M8 1.5c-2.7 0-4 2-4 4.5 0 3-1.5 4-1.5 5.5h11C13.5 10 12 9 12 6c0-2.5-1.3-4.5-4-4.5z', '#e0a83e'], ['M6.5 13.3a1.6 1.6 0 0 0 3 0', '#b98a2f', 1.3]],
  rotating_light: [['M4 11V7.5a4 4 0 0 1 8 0V11z', '#de3a3a'], ['M2.5 13h11', '#8c8894', 2.2], ['M8 .6v1.6M2 3l1.2 1.2M14 3l-1.2 1.2', '#de3a3a', 1.3]],
  memo: [['M3.5 1.5h6l3 3v10h-9z', '#8593a5', 1.3], ['M5.5 6.5h5M5.5 9h5M5.5 11.5h3', '#8593a5', 1.1]],
  page_facing_up: [['M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3', 'currentColor', 1.3]],
  link: [['M6.8 9.2 9.2 6.8M7.5 4.5l1.7-1.7a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.7 1.7a2.8 2.8 0 0 1-4-4L4.5 7.5', '#8593a5', 1.5]],
  speech_balloon: [['M2 2.5h12v8.5H8l-3.5 3v-3H2z', 'currentColor', 1.4]],
  thumbsup: [['M1.5 7.5h2.8v6.5H1.5zM5.3 13.3V7.7L8.2 1.6c1.4 0 2 .9 1.8 2.1l-.4 2.5h3.5c1 0 1.6.8 1.4 1.7l-1.2 5c-.2.7-.8 1.1-1.5 1.1H6.6z', '#e0a83e']],
  thumbsdown: [['M1.5 8.5h2.8V2H1.5zM5.3 2.7v5.6l2.9 6.1c1.4 0 2-.9 1.8-2.1l-.4-2.5h3.5c1 0 1.6-.8 1.4-1.7l-1.2-5C13.1 2.4 12.5 2 11.8 2H6.6z', '#e0a83e']],
  wastebasket: [['M2.5 4h11M6 4V2h4v2M4 4l.7 10.5h6.6L12 4M6.8 6.5v5.5M9.2 6.5v5.5', 'currentColor', 1.3]],
  stethoscope: [['M3 1.5v4a3 3 0 0 0 6 0v-4M6 8.5V11a3.5 3.5 0 0 0 7 0V9.5', '#6b8fb5', 1.5], ['M13 6.3a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z', '#6b8fb5']],
  robot_face: [['M3 4.5h10v9H3z', '#8593a5'], ['M8 1.5v3', '#8593a5', 1.4], ['M5.3 7.3h1.8v2H5.3zM8.9 7.3h1.8v2H8.9zM5.5 11h5v1h-5z', '#fff']],
  clock3: [['M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 4v4h3', '#8593a5', 1.4]],
};

const ALIKE = {
  mag_right: 'mag', hourglass: 'hourglass_flowing_sand', '+1': 'thumbsup', '-1': 'thumbsdown', grey_question: 'question',
  no_entry_sign: 'no_entry', octagonal_sign: 'no_entry', repeat: 'arrows_counterclockwise', clipboard: 'memo', scroll: 'memo',
  stopwatch: 'clock3', hammer_and_wrench: 'wrench', gear: 'wrench', key: 'lock', ballot_box_with_check: 'white_check_mark',
};

// Undefined for a name without a picture.
export function icon(name) {
  const parts = ICONS[Object.hasOwn(ALIKE, name) ? ALIKE[name] : name];
  if (!parts) return undefined;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.append(...parts.map(([path, colour, width]) => {
    const node = document.createElementNS(SVG, 'path');
    node.setAttribute('d', path);
    node.setAttribute('fill', width ? 'none' : colour);
    if (width) {
      node.setAttribute('stroke', colour);
      node.setAttribute('stroke-width', width);
      node.setAttribute('stroke-linecap', 'round');
      node.setAttribute('stroke-linejoin', 'round');
    }
    return node;
  }));
  return svg;
}

// For a sign beside a text that says the same.
export function sign(name) {
  const svg = icon(name);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
