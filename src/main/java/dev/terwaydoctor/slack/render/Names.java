package dev.terwaydoctor.slack.render;

import com.google.re2j.Pattern;

/** What may stand in a key that comes back from Slack. Nothing outside these shapes reaches the engine from a button or from metadata. */
public final class Names {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.:-]{0,251}[a-z0-9])?");
    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,99}");
    private static final Pattern CLUSTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/-]{0,99}");
    private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9._:/-]{0,253}");

    private Names() {}

    public static boolean isName(String text) {
        return NAME.matches(text);
    }

    /** Empty for what lives in no namespace. */
    public static boolean isNamespace(String text) {
        return text.isEmpty() || isName(text);
    }

    public static boolean isKind(String text) {
        return KIND.matches(text);
    }

    public static boolean isCluster(String text) {
        return CLUSTER.matches(text);
    }

    public static boolean isArgument(String text) {
        return ARGUMENT.matches(text);
    }
}
