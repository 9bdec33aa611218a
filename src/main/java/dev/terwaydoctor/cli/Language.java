package dev.terwaydoctor.cli;

/** The languages of the terminal; the names are what people type. */
enum Language {
    en,
    zh
}
