package dev.terwaydoctor.knowledge;

import java.util.Map;

/** A text in the languages an answer can have, with {@code {name}} places that the evidence fills. */
public record Wording(String en, String zh) {

    public static final Wording NONE = new Wording("", "");

    public String in(String language) {
        return language.equals("zh") ? zh : en;
    }

    /** The text with its places filled; {@code {name|words}} falls back to those words where nothing was seen. */
    public String fill(String language, Map<String, String> values) {
        return Template.fill(in(language), values);
    }

    /** Whether no place would be left empty. */
    public boolean isFilledBy(String language, Map<String, String> values) {
        return Template.isFilled(in(language), values);
    }

    /** The text where there is no evidence to fill it: each place shows its words for the general case, or its name. */
    public String inGeneral(String language) {
        return Template.open(in(language));
    }

    public boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }
}
