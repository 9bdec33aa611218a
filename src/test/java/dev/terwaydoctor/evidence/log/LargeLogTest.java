package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log of any size is read through in bounded memory, and its one telling line is found wherever it stands. */
class LargeLogTest {

    private static final long BYTES = 200L << 20;
    private static final long HELD_AT_MOST = 48L << 20;
    private static final Instant NOW = Instant.parse("2026-05-05T09:00:00Z");
    private static final String FILLER = "x".repeat(240);

    @Test
    void twoHundredMegabytesAreReadInBoundedMemory() {
        LogScanner scanner = new LogScanner(CatalogueLoader.shipped(), List.of("web-1"), List.of(), NOW);
        long before = used();
        long bytes = 0;
        long number = 0;
        while (bytes < BYTES) {
            String line = line(number);
            scanner.accept(line);
            bytes += line.length() + 1;
            number++;
        }
        long held = used() - before;
        LogDigest digest = scanner.digest(new LogEnd(number, bytes, true));

        assertThat(held).isLessThan(HELD_AT_MOST);
        assertThat(digest.lines()).isEqualTo(number);
        assertThat(digest.groups()).hasSizeLessThanOrEqualTo(200);
        assertThat(digest.errors()).anyMatch(group -> group.message().contains("disk quota exceeded on /data"));
    }

    private static String line(long number) {
        if (number == 200_000) {
            return "2026-05-05T08:00:00.000000000Z FATAL disk quota exceeded on /data";
        }
        String stamp = "2026-05-05T08:" + (10 + number % 50) + ":00.000000000Z ";
        return switch ((int) (number % 4)) {
            case 0 -> stamp + "INFO order " + number + " accepted " + FILLER;
            case 1 -> stamp + "ERROR call " + Long.toHexString(number * 7_919) + " failed " + FILLER;
            case 2 ->
                stamp + "{\"level\":\"warn\",\"msg\":\"slow\",\"took_ms\":" + number % 900 + ",\"pad\":\"" + FILLER
                        + "\"}";
            default -> stamp + "10.0.0." + number % 250 + " - - \"GET /" + number + " HTTP/1.1\" 200 " + FILLER;
        };
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
