package dev.terwaydoctor.ask;

/** How sure the words make it that a piece of text is a name. */
public enum Strength {
    /** The words say so: a kind beside it, a namespace and a slash before it, quotes around it. */
    CERTAIN,
    /** It looks like one: hyphens and digits, or an address. */
    LIKELY,
    /** An unknown plain word in a place where a name would stand. */
    POSSIBLE
}
