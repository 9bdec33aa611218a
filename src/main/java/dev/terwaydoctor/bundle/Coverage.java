package dev.terwaydoctor.bundle;

/** What a bundle can say to a read: its objects answer it, it failed when it was made, or it was never made. */
public sealed interface Coverage {

    /** The bundle's objects and logs are the answer; {@code cut} says what is missing from it, if anything. */
    record Collected(String cut) implements Coverage {}

    /** The read was made and failed like this. */
    record Failed(RecordedRead read) implements Coverage {}

    /** Nobody asked this when the bundle was collected, so an empty answer would be a lie. */
    record NotCollected() implements Coverage {}
}
