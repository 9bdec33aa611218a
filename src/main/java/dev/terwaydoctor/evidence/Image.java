package dev.terwaydoctor.evidence;

/**
 * An image reference taken apart.
 *
 * @param tag tag or digest; {@code latest} when it names neither
 */
record Image(String registry, String repository, String tag) {

    private static final String DEFAULT_REGISTRY = "docker.io";

    static Image parse(String reference) {
        int slash = reference.indexOf('/');
        String first = slash < 0 ? "" : reference.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        String rest = hasRegistry ? reference.substring(slash + 1) : reference;
        String registry = hasRegistry ? first : DEFAULT_REGISTRY;
        int at = rest.indexOf('@');
        if (at >= 0) {
            return new Image(registry, rest.substring(0, at), rest.substring(at + 1));
        }
        int colon = rest.lastIndexOf(':');
        return colon < 0
                ? new Image(registry, rest, "latest")
                : new Image(registry, rest.substring(0, colon), rest.substring(colon + 1));
    }
}
