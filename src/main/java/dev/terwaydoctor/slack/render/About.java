package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Message;
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
 */
public record About(String cluster, Report.@Nullable Target target, String language, String part) {

    public static final String EVENT_TYPE = "terway_doctor";

    public static final String QUESTION = "question";
    public static final String SKELETON = "skeleton";
    public static final String ANSWER = "answer";
    public static final String EXTRACT = "extract";

    private static final String VERSION = "1";

    public Message.Metadata metadata() {
        Map<String, String> payload = new TreeMap<>();
        payload.put("v", VERSION);
        payload.put("cluster", cluster);
        payload.put("kind", target == null ? "" : target.kind());
        payload.put("namespace", target == null ? "" : target.namespace());
        payload.put("name", target == null ? "" : target.name());
        payload.put("lang", language);
        payload.put("what", part);
        return new Message.Metadata(EVENT_TYPE, payload);
    }

    public About as(String otherPart) {
        return new About(cluster, target, language, otherPart);
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
        return Optional.of(new About(cluster, target(payload), language, text(payload, "what")));
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
