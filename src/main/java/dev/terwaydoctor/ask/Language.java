package dev.terwaydoctor.ask;

/** The language of a question, and so of its answer. */
public enum Language {
    EN,
    ZH;

    private static final int LETTERS_PER_HAN = 4;

    /** A Chinese sentence quotes many Latin names and states; one Han character weighs as much as a short word. */
    static Language of(String text) {
        long han = text.codePoints().filter(Han::is).count();
        long latin = text.codePoints()
                .filter(c -> c < 0x250 && Character.isLetter(c))
                .count();
        return han >= 2 && han * LETTERS_PER_HAN * 2 >= latin ? ZH : EN;
    }
}
