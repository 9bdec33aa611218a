/**
 * The terminal: commands, how an answer reads there, exit codes. The answer alone goes to stdout. What the commands need from the rest of the program
 * they ask of {@link dev.terwaydoctor.cli.Services}; no cluster, no Slack and no sandbox is known here.
 */
@NullMarked
package dev.terwaydoctor.cli;

import org.jspecify.annotations.NullMarked;
