package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Tells whether two answers speak of the same incident: the same causes on the same target. */
final class Fingerprint {

    private static final int LENGTH = 12;

    private Fingerprint() {}

    static String of(Report.Target target, List<Report.Finding> findings) {
        String causes = findings.stream().map(Report.Finding::cause).sorted().collect(Collectors.joining(","));
        return hash(target.subject() + "|" + causes).substring(0, LENGTH);
    }

    private static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
