package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.StringTokenizer;

/**
 * The version that the server reports: that of the newest kubelet, the closest thing to it that a bundle holds, since
 * a kubelet is never newer than its API server.
 */
record ServerVersion(String gitVersion, int major, int minor) {

    private static final ServerVersion UNKNOWN = new ServerVersion("v0.0.0", 0, 0);

    static ServerVersion of(Collection<? extends JsonNode> objects) {
        return objects.stream()
                .map(object -> object.path("status")
                        .path("nodeInfo")
                        .path("kubeletVersion")
                        .asText())
                .filter(version -> version.startsWith("v"))
                .map(ServerVersion::parse)
                .max(Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor))
                .orElse(UNKNOWN);
    }

    ObjectNode body() {
        return Json.empty()
                .put("major", String.valueOf(major))
                .put("minor", String.valueOf(minor))
                .put("gitVersion", gitVersion)
                .put("gitCommit", "")
                .put("gitTreeState", "")
                .put("buildDate", "1970-01-01T00:00:00Z")
                .put("goVersion", "")
                .put("compiler", "")
                .put("platform", "linux/amd64");
    }

    private static ServerVersion parse(String text) {
        StringTokenizer parts = new StringTokenizer(text.substring(1), ".+-");
        return new ServerVersion(text, number(parts), number(parts));
    }

    private static int number(StringTokenizer parts) {
        try {
            return parts.hasMoreTokens() ? Integer.parseInt(parts.nextToken()) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
