package dev.terwaydoctor.ask;

/**
 * A question and what it was taken to mean.
 *
 * @param pasted cluster output or an alert that came with the words
 */
public record Asked(Question question, Intent intent, Pasted pasted) {}
