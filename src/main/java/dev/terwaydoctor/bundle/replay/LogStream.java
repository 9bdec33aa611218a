package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.terwaydoctor.bundle.http.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Streams one log file as the kubelet would: the tail first, of that what is recent enough, cut at the byte limit.
 * A line without a time has that of the line before; lines before any time pass every filter and get no stamp. For a
 * tail that begins without a time, one is looked for in a bounded number of lines before it.
 */
record LogStream(Path file, LogOptions options, Instant now) implements Response.Body {

    private static final int LINES_BEFORE_TAIL = 1_000;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        LimitedOutput limited = new LimitedOutput(out, options.limitBytes().orElse(Long.MAX_VALUE));
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long start = 0;
            long readFrom = 0;
            if (options.tailLines().isPresent()) {
                long lines = options.tailLines().getAsLong();
                start = LogTail.start(channel, lines);
                readFrom = options.needsTimes() ? LogTail.start(channel, lines + LINES_BEFORE_TAIL) : start;
            }
            channel.position(readFrom);
            copy(new LogPieces(Channels.newInputStream(channel)), start - readFrom, limited);
        }
    }

    private void copy(LogPieces pieces, long unshownBytes, LimitedOutput out) throws IOException {
        LineTime times = new LineTime(now);
        Instant time = Instant.MAX;
        boolean recent = true;
        long position = 0;
        while (!out.isFull() && pieces.next()) {
            boolean shown = position >= unshownBytes;
            position += pieces.length();
            if (pieces.startsLine() && options.needsTimes()) {
                time = times.in(pieces.buffer(), pieces.from(), pieces.length()).orElse(time);
                recent = options.since().isEmpty()
                        || !time.isBefore(options.since().get());
            }
            if (shown && recent) {
                write(pieces, time, out);
            }
        }
    }

    private void write(LogPieces pieces, Instant time, LimitedOutput out) throws IOException {
        int stamped = pieces.startsLine()
                ? KubeletStamp.lengthAt(pieces.buffer(), pieces.from(), pieces.from() + pieces.length())
                : 0;
        int dropped = options.timestamps() ? 0 : stamped;
        boolean stamp = options.timestamps() && pieces.startsLine() && stamped == 0 && !time.equals(Instant.MAX);
        if (stamp) {
            byte[] bytes = KubeletStamp.of(time).getBytes(US_ASCII);
            out.write(bytes, 0, bytes.length);
        }
        out.write(pieces.buffer(), pieces.from() + dropped, pieces.length() - dropped);
    }
}
