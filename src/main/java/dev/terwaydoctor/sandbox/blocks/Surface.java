package dev.terwaydoctor.sandbox.blocks;

import java.util.Locale;

/** Where blocks are shown; each has its own list of blocks and its own number of them. */
public enum Surface {
    MESSAGE,
    MODAL,
    HOME;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
