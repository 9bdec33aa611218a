/**
 * What an operator may set, read from one YAML file and the environment by a pure function. Every mistake is reported in one go, with its line and
 * with what to do. Nothing here opens a file, a cluster or a connection.
 */
@NullMarked
package dev.terwaydoctor.config;

import org.jspecify.annotations.NullMarked;
