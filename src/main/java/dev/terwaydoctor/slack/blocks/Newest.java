package dev.terwaydoctor.slack.blocks;

/** Kinds of blocks that not every workspace takes. Each has a plain form with the same words. */
public enum Newest {
    PLAN,
    TABLE,
    CONTAINER,
    FEEDBACK
}
