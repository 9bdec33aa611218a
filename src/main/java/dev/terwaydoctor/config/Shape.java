package dev.terwaydoctor.config;

import com.google.re2j.Pattern;

/** The form a value must have, and what to tell somebody whose value has not. */
enum Shape {
    NAME("[A-Za-z0-9][A-Za-z0-9._-]{0,62}", "use letters, digits, dots and dashes, 63 at most"),
    CONTEXT("\\S.*", "name a context of the kubeconfig"),
    PATH("\\S.*", "give the path of a file or folder"),
    NAMESPACE("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", "use a namespace's name: lower-case letters, digits and dashes"),
    RESOURCE_NAME(
            "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?",
            "use a resource's name: lower-case letters, digits, dots and dashes"),
    CHANNEL(
            "[CGD][A-Z0-9]{2,}",
            "use the channel's id, which begins with C, G or D and stands at the foot of its About tab, not its name"),
    GROUP("S[A-Z0-9]{2,}", "use the user group's id, which begins with S, not its handle"),
    USER(
            "[UW][A-Z0-9]{2,}",
            "use the member's id, which begins with U or W and is copied from their profile, not a name"),
    LANGUAGE("en|zh", "use en or zh, or leave it out to follow the question"),
    PORT(
            "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]",
            "use a port between 1 and 65535"),
    SWITCH("true|false", "use true or false"),
    IDENTITY("[A-Za-z0-9][A-Za-z0-9@:._/-]{0,253}", "use a user or group as the cluster's bindings name it"),
    ALERTS("off|ask|auto", "use off, ask or auto"),
    BOT_TOKEN("(xoxe\\.)?xoxb-[A-Za-z0-9-]{10,}", ""),
    APP_TOKEN("xapp-[A-Za-z0-9-]{10,}", "");

    private final Pattern pattern;
    private final String advice;

    Shape(String pattern, String advice) {
        this.pattern = Pattern.compile(pattern);
        this.advice = advice;
    }

    boolean fits(String text) {
        return pattern.matches(text);
    }

    String advice() {
        return advice;
    }
}
