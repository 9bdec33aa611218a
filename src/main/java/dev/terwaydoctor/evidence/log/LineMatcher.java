package dev.terwaydoctor.evidence.log;

/** Tells which lines are worth keeping because the catalogue knows a signature that matches them. Linear in the line's length. */
@FunctionalInterface
public interface LineMatcher {

    LineMatcher NOTHING = line -> false;

    boolean knows(String line);
}
