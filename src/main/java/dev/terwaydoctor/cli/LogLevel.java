package dev.terwaydoctor.cli;

/** How much is logged, as the logging configuration reads it when the first line is written: too late to change after that. */
enum LogLevel {
    INFO,
    DEBUG;

    static final String PROPERTY = "terwaydoctor.log";

    void applyUnlessSet() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, name());
        }
    }
}
