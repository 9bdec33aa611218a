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
    private static final String HOST = "([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)";
    private static final Pattern PARTY = Pattern.compile(HOST + ":(\\d{2,5})\\b"
            + "|(?:://|@|[\"'(]|(?i:\\b(?:host(?:name)?|to|lookup|reach(?:ing)?|upstream|from|resolve|server|service|calling|call|tcp)[ =:\"'(]+(?:the )?))"
            + HOST + "(?::(\\d{2,5})\\b)?");
    private static final Set<String> NO_HOSTS = Set.of("http", "https", "tcp", "udp", "grpc");

    /** What else than a host can be said not to resolve. */
    private static final Pattern OTHER_NAMES = Pattern.compile(
            "(?i)(?:resolve|resolving) (?:the )?(?:placeholder|service for type|dependenc|module|symbol|reference|import|property|type|class"
                    + "|schema|entity|variable|view|template|plugin|artifact|conflict|collection|path|config|all )");

    /** What the message complains about; empty when it is not about talking to somebody. */
    public static Optional<Complaint> in(String text) {
        if (OTHER_NAMES.matcher(text).find()) {
            return Optional.empty();
        }
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

    /** Whom the message speaks of as a host: what has a port behind it, or a word in front that announces a host. */
    List<Party> parties() {
        Set<Party> parties = new LinkedHashSet<>();
        unresolved().ifPresent(host -> parties.add(new Party(host, "")));
        Matcher words = PARTY.matcher(text);
        while (words.find()) {
            boolean announced = words.group(1) == null;
            String host = words.group(announced ? 3 : 1);
            String port = words.group(announced ? 4 : 2);
            if (!NO_HOSTS.contains(host)) {
                parties.add(new Party(host, port == null ? "" : port));
            }
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
