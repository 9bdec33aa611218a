package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Message;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a message of ours is about, as it travels in the message's metadata. It is the thread's memory: there is no other. Everybody who can read
 * the channel can read it, so it holds identifiers only; and since it comes back from outside, shapes are checked on the way in.
 *
 * @param target null while nothing is found yet
 * @param part what the message is to the thread, see the constants
 * @param marks further identifiers that the part needs, by the names of {@link Mark}
 */
public record About(
        String cluster, Report.@Nullable Target target, String language, String part, Map<Mark, String> marks) {

    public static final String EVENT_TYPE = "terway_doctor";

    public static final String QUESTION = "question";
    public static final String SKELETON = "skeleton";
    public static final String ANSWER = "answer";
    public static final String EXTRACT = "extract";
    public static final String WATCH = "watch";
    public static final String HANDOVER = "handover";

    private static final String VERSION = "1";
    private static final int LONGEST_MARK = 80;

    /** What a message may say of itself beside its target. */
    public enum Mark {
        /** Until when it is being worked on, in seconds of the epoch. */
        UNTIL,
        /** The ts of the message that holds the question, and */
        ASKED,
        /** who asked it. */
        USER,
        /** The state that was seen last. */
        STATE,
        /** When somebody looked last, in seconds of the epoch, and */
        BEAT,
        /** which replica. */
        BY,
        /** The cause that an answer named first, and */
        CAUSE,
        /** its verdict, and */
        VERDICT,
        /** when it was given, in seconds of the epoch. */
        AT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public About {
        marks = Map.copyOf(marks);
    }

    public About(String cluster, Report.@Nullable Target target, String language, String part) {
        this(cluster, target, language, part, Map.of());
    }

    public Message.Metadata metadata() {
        Map<String, String> payload = new TreeMap<>();
        payload.put("v", VERSION);
        payload.put("cluster", cluster);
        payload.put("kind", target == null ? "" : target.kind());
        payload.put("namespace", target == null ? "" : target.namespace());
        payload.put("name", target == null ? "" : target.name());
        payload.put("lang", language);
        payload.put("what", part);
        marks.forEach((mark, value) -> payload.put(mark.key(), value));
        return new Message.Metadata(EVENT_TYPE, payload);
    }

    /** With what an answer said in one word each, so that the next one can tell what changed. */
    public About saying(Report report, Instant at) {
        String cause =
                report.findings().isEmpty() ? "" : report.findings().get(0).cause();
        return with(Mark.CAUSE, cause)
                .with(Mark.VERDICT, report.verdict().spelling())
                .with(Mark.AT, at);
    }

    public About as(String otherPart) {
        return new About(cluster, target, language, otherPart, marks);
    }

    /** With a mark; one that could not be read back is left out. */
    public About with(Mark mark, String value) {
        Map<Mark, String> more = new EnumMap<>(Mark.class);
        more.putAll(marks);
        if (isMark(value)) {
            more.put(mark, value);
        } else {
            more.remove(mark);
        }
        return new About(cluster, target, language, part, more);
    }

    public About with(Mark mark, Instant time) {
        return with(mark, String.valueOf(time.getEpochSecond()));
    }

    public Optional<String> mark(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    /** The time that a mark says; empty where it says none. */
    public Optional<Instant> time(Mark mark) {
        return mark(mark)
                .filter(text -> text.length() <= 12 && text.chars().allMatch(Character::isDigit))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    /** Reads metadata of a message; nothing if it is not ours, of another version, or not of the shape we write. */
    public static Optional<About> read(@Nullable String eventType, Map<String, ?> payload) {
        if (!EVENT_TYPE.equals(eventType) || !VERSION.equals(payload.get("v"))) {
            return Optional.empty();
        }
        String cluster = text(payload, "cluster");
        if (!Names.isCluster(cluster)) {
            return Optional.empty();
        }
        String language = text(payload, "lang").equals("zh") ? "zh" : "en";
        return Optional.of(new About(cluster, target(payload), language, text(payload, "what"), marks(payload)));
    }

    private static Map<Mark, String> marks(Map<String, ?> payload) {
        Map<Mark, String> marks = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            String value = text(payload, mark.key());
            if (isMark(value)) {
                marks.put(mark, value);
            }
        }
        return marks;
    }

    private static boolean isMark(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_MARK && Names.isArgument(value);
    }

    private static Report.@Nullable Target target(Map<String, ?> payload) {
        String kind = text(payload, "kind");
        String namespace = text(payload, "namespace");
        String name = text(payload, "name");
        return Names.isKind(kind) && Names.isNamespace(namespace) && Names.isName(name)
                ? new Report.Target(kind, namespace, name)
                : null;
    }

    private static String text(Map<String, ?> payload, String key) {
        return payload.get(key) instanceof String text ? text : "";
    }
}
