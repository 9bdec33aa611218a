// A text object, plain or mrkdwn, as DOM nodes.
import { mrkdwn, plainText } from './mrkdwn.js';

export function textObject(text) {
  return text.type === 'mrkdwn' ? mrkdwn(text.text) : plainText(text.text);
}
