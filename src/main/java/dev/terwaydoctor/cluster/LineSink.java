package dev.terwaydoctor.cluster;

/** Takes the lines of a log as they arrive. */
@FunctionalInterface
public interface LineSink {

    /**
     * Takes the next line.
     *
     * @param line without its line break, invalid UTF-8 replaced, cut at the reader's line limit
     * @return false to stop reading
     */
    boolean accept(String line);
}
