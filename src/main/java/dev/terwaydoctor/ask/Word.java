package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token, or a phrase of several, with what the lexicon knows of it. A word without tags is unknown to the lexicon: it may be a name.
 *
 * @param kind the kind of object it stands for, if it is a word for one
 * @param guessed whether the tags come from a similar word, taken for a typing error
 */
record Word(String text, Form form, Set<Tag> tags, @Nullable Kind kind, Shape shape, boolean guessed) {

    boolean is(Tag tag) {
        return tags.contains(tag);
    }

    boolean isAny(Set<Tag> any) {
        for (Tag tag : any) {
            if (tags.contains(tag)) {
                return true;
            }
        }
        return false;
    }

    boolean isQuoted() {
        return form == Form.QUOTED;
    }

    boolean isHan() {
        return form == Form.HAN;
    }

    boolean isMark(String mark) {
        return form == Form.MARK && text.equals(mark);
    }

    boolean isBreak() {
        return form == Form.BREAK;
    }

    /** The text as a Kubernetes object would spell it. */
    String name() {
        return text.toLowerCase(Locale.ROOT);
    }
}
