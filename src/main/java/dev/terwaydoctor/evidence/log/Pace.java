package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import java.util.Arrays;

/**
 * How often something comes, over time, in a few buckets of equal width. When time outgrows them two become one, so that they last for any
 * log.
 */
public final class Pace {

    private static final int BUCKETS = 32;
    private static final int ENOUGH = 12;
    private static final double CLEARLY = 4;

    private final int[] counts = new int[BUCKETS];
    private long width = 1;
    private long start;
    private int used;
    private int total;

    void note(Instant time) {
        long second = time.getEpochSecond();
        if (total == 0) {
            start = second;
        }
        total++;
        long bucket = Math.max(0, (second - start) / width);
        while (bucket >= BUCKETS) {
            widen();
            bucket = (second - start) / width;
        }
        counts[(int) bucket]++;
        used = Math.max(used, (int) bucket + 1);
    }

    /** How its pace in the last third differs from that in the first, and from when on. */
    Change change() {
        int third = used / 3;
        if (total < ENOUGH || third == 0) {
            return Change.NONE;
        }
        double early = Math.max(1, sum(0, third));
        double late = Math.max(1, sum(used - third, used));
        if (late >= CLEARLY * early) {
            return new Change(Math.round(late / early), Instant.ofEpochSecond(start + turn() * width));
        }
        return Change.NONE;
    }

    /** The first bucket from which on it comes more often than on the average. */
    private long turn() {
        double average = (double) total / used;
        for (int at = 0; at < used; at++) {
            if (counts[at] > average) {
                return at;
            }
        }
        return 0;
    }

    private int sum(int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }

    private void widen() {
        for (int at = 0; at < BUCKETS / 2; at++) {
            counts[at] = counts[2 * at] + counts[2 * at + 1];
        }
        Arrays.fill(counts, BUCKETS / 2, BUCKETS, 0);
        width *= 2;
        used = (used + 1) / 2;
    }

    /**
     * A rise of the pace.
     *
     * @param times how many times as often it comes in the end; zero when it does not clearly rise
     */
    public record Change(long times, Instant since) {

        static final Change NONE = new Change(0, Instant.EPOCH);
    }
}
