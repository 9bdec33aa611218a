package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of Terway a fault is in.
 *
 * @param brokenSince the first version that has it; empty where it has always been there
 * @param fixedIn versions that put it right, one for each line of releases that got the fix; empty while none is known
 */
public record Affects(Optional<Version> brokenSince, List<Version> fixedIn) {

    /** Nothing is known of versions. */
    public static final Affects ANY = new Affects(Optional.empty(), List.of());

    public Affects {
        fixedIn = List.copyOf(fixedIn);
    }

    /** What the running version says about the fault. */
    public enum Fit {
        /** The version is not known, or says nothing. */
        SILENT,
        /** A fix is known, and this version does not have it. */
        UNFIXED,
        FIXED,
        TOO_OLD
    }

    public Fit of(Version running) {
        if (brokenSince.filter(first -> running.compareTo(first) < 0).isPresent()) {
            return Fit.TOO_OLD;
        }
        if (fixedIn.isEmpty()) {
            return Fit.SILENT;
        }
        return hasFix(running) ? Fit.FIXED : Fit.UNFIXED;
    }

    /** The fix that is nearest for that version: in its own line of releases, else the newest. */
    public Optional<Version> fixFor(Version running) {
        return fixedIn.stream().filter(running::isOfLine).findFirst().or(this::newestFix);
    }

    private boolean hasFix(Version running) {
        return fixFor(running).filter(fix -> running.compareTo(fix) >= 0).isPresent();
    }

    private Optional<Version> newestFix() {
        return fixedIn.isEmpty() ? Optional.empty() : Optional.of(Collections.max(fixedIn));
    }
}
