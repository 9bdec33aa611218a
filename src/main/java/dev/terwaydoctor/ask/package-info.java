/**
 * From words to an intent: what is asked, about which object, when and where. English and Chinese. The grammar is code, its
 * vocabulary is {@code ask/lexicon.yaml}. Nothing here knows Slack's API or Kubernetes, and no name is produced that was not typed.
 */
@NullMarked
package dev.terwaydoctor.ask;

import org.jspecify.annotations.NullMarked;
