package dev.terwaydoctor.cli;

import java.util.List;

/**
 * How much of an answer is told at once, roomiest first. Whatever is left out is in the JSON.
 *
 * @param proofs of the first finding, and
 * @param proofText characters of each
 * @param otherProofs of every further finding
 * @param fixes of a finding
 * @param asides lines of what was ruled out, not seen, changed
 * @param summary characters of a step's summary
 */
record Room(int proofs, int proofText, int otherProofs, int fixes, int asides, int summary) {

    /** What a person reads without scrolling for long. */
    static final int CHARACTERS = 3_000;

    static final List<Room> ROOMS = List.of(
            new Room(5, 320, 1, 4, 5, 400),
            new Room(5, 320, 1, 4, 4, 240),
            new Room(4, 320, 1, 3, 4, 120),
            new Room(4, 240, 1, 3, 3, 80),
            new Room(3, 200, 1, 3, 3, 60),
            new Room(3, 160, 1, 2, 2, 40),
            new Room(3, 120, 0, 1, 0, 40),
            new Room(3, 70, 0, 1, 0, 40));

    static String capped(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
    }
}
