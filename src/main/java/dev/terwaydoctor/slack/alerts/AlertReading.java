package dev.terwaydoctor.slack.alerts;

import java.util.Optional;

/** Tells alerts of known monitoring systems from all else that apps post. Safe for several threads; never throws for what it is given. */
@FunctionalInterface
public interface AlertReading {

    /** Empty where the words are no alert, or one that names nothing to look at. */
    Optional<AlertNotice> read(String posted);
}
