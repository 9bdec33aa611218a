package dev.terwaydoctor.doctor;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened.
 *
 * @param odd whether it would not have happened where all is well
 */
record Moment(Instant at, String subject, String what, boolean odd) {

    static final Comparator<Moment> IN_ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::subject).thenComparing(Moment::what);
}
