package dev.terwaydoctor.doctor;

import java.util.List;

/**
 * The logs that can be read about an object.
 *
 * @param choices the likeliest first
 * @param missing what could not be listed and why, in words; empty when nothing
 */
public record LogMenu(List<Choice> choices, String missing) {

    public LogMenu {
        choices = List.copyOf(choices);
    }

    /** One log, named for people. */
    public record Choice(String label, LogDemand.Source source) {}
}
