package dev.terwaydoctor.evidence;

/**
 * An image reference taken apart.
 *
 * @param tag tag, or the beginning of the digest; {@code latest} when it names neither
 */
record Image(String registry, String repository, String tag) {

    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final int DIGEST_SHOWN = 19;

    static Image parse(String reference) {
        int slash = reference.indexOf('/');
        String first = slash < 0 ? "" : reference.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        String rest = hasRegistry ? reference.substring(slash + 1) : reference;
        String registry = hasRegistry ? first : DEFAULT_REGISTRY;
        int at = rest.indexOf('@');
        if (at >= 0) {
            return new Image(registry, rest.substring(0, at), shortened(rest.substring(at + 1)));
        }
        int colon = rest.lastIndexOf(':');
        return colon < 0
                ? new Image(registry, rest, "latest")
                : new Image(registry, rest.substring(0, colon), rest.substring(colon + 1));
    }

    /** {@code sha256:0f1e2d3c4b5a…}: enough to tell one from another. */
    private static String shortened(String digest) {
        return digest.length() <= DIGEST_SHOWN ? digest : digest.substring(0, DIGEST_SHOWN) + "…";
    }

    /** The reference as it is shown: a digest is cut. */
    static String shown(String reference) {
        int at = reference.indexOf('@');
        return at < 0 ? reference : reference.substring(0, at + 1) + shortened(reference.substring(at + 1));
    }
}
