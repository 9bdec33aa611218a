package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;

/**
 * What {@code collect} wrote.
 *
 * @param answer what the question came to, on the evidence that was written
 * @param summary one line: the file, what it holds, what was refused or cut
 */
public record Collected(Answer answer, String summary) {}
