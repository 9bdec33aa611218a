/**
 * The whole answer as plain data, the vocabulary it uses, and its JSON form, which other people's scripts hold on to. A surface shows it and
 * decides nothing. Neither Kubernetes nor Slack types are seen here.
 */
@NullMarked
package dev.terwaydoctor.report;

import org.jspecify.annotations.NullMarked;
