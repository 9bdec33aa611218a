package dev.terwaydoctor.cli;

/** The forms an answer is printed in; the names are what people type. */
enum OutputFormat {
    text,
    json,
    slack
}
