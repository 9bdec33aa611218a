package dev.terwaydoctor.report;

/** Where the fix lies. The order is that of nearness to the network: it breaks ties between causes that act at once. */
public enum Verdict implements Spelled {
    RESOURCE_EXHAUSTION,
    CONFIGURATION,
    TERWAY_BUG,
    PLATFORM,
    NOT_TERWAY,
    HEALTHY,
    INCONCLUSIVE
}
