package dev.terwaydoctor.sop;

import dev.terwaydoctor.knowledge.Wording;

/**
 * What a step found, in one line.
 *
 * @param words in both languages; empty when the step found nothing to tell
 * @param problem whether something in it is not as it should be
 */
public record Summary(Wording words, boolean problem) {

    static final Summary NOTHING = new Summary(new Wording("", ""), false);
}
