package dev.terwaydoctor.slack.blocks;

import java.util.Set;

/** What is made of blocks and can be said without the newest of them. */
public interface Layered<T> {

    /** The newest kinds that it uses. */
    Set<Newest> newest();

    /** The same words without blocks of these kinds. */
    T without(Set<Newest> kinds);
}
