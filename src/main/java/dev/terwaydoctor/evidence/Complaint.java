package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A message of an application that it cannot talk to somebody.
 *
 * @param how in which way it fails
 */
public record Complaint(String text, How how) {

    /** In which way talking to somebody fails. */
    public enum How {
        NAME,
        TIMEOUT,
        REFUSED,
        OTHER
    }

    private static final Pattern NAME = Pattern.compile(
            "(?i)no such host|name or service not known|name resolution|could not resolve|couldn't resolve"
                    + "|cannot resolve|failed to resolve|\\benotfound|eai_again|unknownhost|unknown host|bad address|nodename nor servname"
                    + "|not resolve|could not translate host name|nxdomain|server misbehaving|lookup [\\w.-]+ on");
    private static final Pattern TIMEOUT = Pattern.compile(
            "(?i)time(?:d)?[ -]?out|etimedout|deadline exceeded|no response|no route to host|unreachable|ehostunreach");
    private static final Pattern REFUSED =
            Pattern.compile("(?i)refused|econnrefused|connection reset|econnreset|broken pipe|closed by");
    private static final Pattern CONNECTS = Pattern.compile(
            "(?i)connect|dial|reach|request|endpoint|upstream|host|socket|://|:\\d{2,5}\\b|fetch|call|ready");
    private static final Pattern UNRESOLVED = Pattern.compile(
            "(?i)(?:lookup ([\\w.-]+)(?: on [\\d.:]+)?: (?:no such|server misb|.*(?:timeout|temporary|refused))"
                    + "|\\b(?:enotfound|eai_again|unknownhostexception:?|unknown host:?|bad address|host name|resolve(?: host(?:name)?| proxy)?:?"
                    + "|resolving|host=) ?[\"'(`]?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?))");
    private static final Pattern PARTY = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{2,5})?");

    /** What the message complains about; empty when it is not about talking to somebody. */
    public static Optional<Complaint> in(String text) {
        if (NAME.matcher(text).find()) {
            return Optional.of(new Complaint(text, How.NAME));
        }
        boolean connects = CONNECTS.matcher(text).find();
        if (connects && REFUSED.matcher(text).find()) {
            return Optional.of(new Complaint(text, How.REFUSED));
        }
        if (connects && TIMEOUT.matcher(text).find()) {
            return Optional.of(new Complaint(text, How.TIMEOUT));
        }
        boolean fails = connects && text.toLowerCase(Locale.ROOT).contains("fail");
        return fails ? Optional.of(new Complaint(text, How.OTHER)) : Optional.empty();
    }

    /** The name that could not be resolved, where the message gives it. */
    Optional<String> unresolved() {
        Matcher name = UNRESOLVED.matcher(text);
        if (how != How.NAME || !name.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(name.group(1) == null ? name.group(2) : name.group(1));
    }

    /** Words of the message that may name a host, with the port where one stands behind it. */
    List<Party> parties() {
        Set<Party> parties = new LinkedHashSet<>();
        Matcher words = PARTY.matcher(text);
        while (words.find()) {
            String word = words.group();
            int colon = word.indexOf(':');
            parties.add(
                    colon < 0 ? new Party(word, "") : new Party(word.substring(0, colon), word.substring(colon + 1)));
        }
        return new ArrayList<>(parties);
    }

    /**
     * Somebody who may be talked to.
     *
     * @param port empty when none is named
     */
    record Party(String host, String port) {}
}
