package dev.terwaydoctor.ask;

/** A piece of a question, as it was typed. */
record Token(String text, Form form) {

    enum Form {
        /** Letters, digits and what joins them in names. */
        WORD,
        /** A run of Chinese characters, not yet cut into words. */
        HAN,
        /** The inside of a pair of quotes. */
        QUOTED,
        /** A single punctuation mark or an arrow. */
        MARK,
        /** The end of a sentence or line. */
        BREAK
    }
}
