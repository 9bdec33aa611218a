package dev.terwaydoctor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The arguments as they were typed. In a locale without UTF-8, which is what a bare container has, Java replaces every byte of a Chinese question before
 * we see it; Linux still holds the bytes.
 */
public final class ProcessArguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final char LOST = '\ufffd';

    private ProcessArguments() {}

    /** What was given to {@code main}, or the same words restored where something was lost and it can be had. */
    public static String[] restored(String[] given) {
        if (List.of(given).stream().noneMatch(word -> word.indexOf(LOST) >= 0)) {
            return given;
        }
        try {
            return restored(given, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException notLinux) {
            return given;
        }
    }

    static String[] restored(String[] given, byte[] commandLine) {
        String[] words = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
        // The last word is followed by a separator as well.
        int first = words.length - 1 - given.length;
        if (first < 0) {
            return given;
        }
        String[] restored = given.clone();
        for (int index = 0; index < given.length; index++) {
            if (given[index].indexOf(LOST) >= 0) {
                restored[index] = words[first + index];
            }
        }
        return restored;
    }
}
